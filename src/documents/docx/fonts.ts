import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const FAMILIES = {
  serif: { folder: 'source-serif-4', file: 'SourceSerif4' },
  sans: { folder: 'source-sans-3', file: 'SourceSans3' },
} as const
type Family = keyof typeof FAMILIES

const pathOf = (family: Family, cut: string): string => {
  const { folder, file } = FAMILIES[family]
  return `${dirname(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${folder}/package.json`)))}/${cut}/${file}_${cut}.ttf`
}

/** Files that pictures are drawn with. */
export const pictureFonts: readonly string[] = [
  ...['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'].map((cut) => pathOf('sans', cut)),
  pathOf('serif', '400Regular'),
]

export type Cut = { family: Family; slot: 'Regular' | 'Bold' | 'Italic' }
export type FontFile = Cut & { data: Buffer }

const CUTS: readonly (Cut & { cut: string })[] = [
  { family: 'serif', slot: 'Regular', cut: '400Regular' },
  { family: 'serif', slot: 'Bold', cut: '700Bold' },
  { family: 'serif', slot: 'Italic', cut: '400Regular_Italic' },
  { family: 'sans', slot: 'Regular', cut: '400Regular' },
  { family: 'sans', slot: 'Bold', cut: '700Bold' },
]

let read: Promise<readonly FontFile[]> | undefined
/** The cuts that the text is set in, read once. */
export const textFonts = (): Promise<readonly FontFile[]> =>
  (read ??= Promise.all(CUTS.map(async ({ cut, ...slot }) => ({ ...slot, data: await readFile(pathOf(slot.family, cut)) }))))
