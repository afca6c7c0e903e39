import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Blob, Face } from 'harfbuzzjs'

const FAMILIES = { sans: ['source-sans-3', 'SourceSans3'], serif: ['source-serif-4', 'SourceSerif4'] } as const
/** Those that print is set in, and others beside them. */
const CUTS = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic', '700Bold'] as const

const signsOf = async (folder: string, file: string, cut: string): Promise<ReadonlySet<number>> => {
  const home = dirname(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${folder}/package.json`)))
  const font = new Uint8Array(await readFile(`${home}/${cut}/${file}_${cut}.ttf`))
  return new Set(new Face(new Blob(font.buffer), 0).collectUnicodes())
}

/** Code points in order as `20-7e a0-17f`. */
const rangesOf = (points: Iterable<number>): string => {
  const ranges: { first: number; last: number }[] = []
  for (const point of [...points].toSorted((a, b) => a - b)) {
    const open = ranges.at(-1)
    if (open?.last === point - 1) open.last = point
    else ranges.push({ first: point, last: point })
  }
  return ranges.map(({ first, last }) => (first === last ? [first] : [first, last]).map((point) => point.toString(16)).join('-')).join(' ')
}

const BYTE_ORDER_MARK = 0xfeff

const inEveryCut = async (family: keyof typeof FAMILIES): Promise<string> => {
  const [folder, file] = FAMILIES[family]
  const [first = new Set<number>(), ...others] = await Promise.all(CUTS.map((cut) => signsOf(folder, file, cut)))
  // The standard takes no byte order mark in a text, though a font has it.
  return rangesOf([...first].filter((point) => point !== BYTE_ORDER_MARK && others.every((cut) => cut.has(point))))
}

/** What the bundled fonts have in every cut, by family, read from the fonts themselves: `src/documents/pdf/font-signs.json`. */
export const fontSigns = async (): Promise<string> =>
  `${JSON.stringify({ sans: await inEveryCut('sans'), serif: await inEveryCut('serif') }, null, 2)}\n`
