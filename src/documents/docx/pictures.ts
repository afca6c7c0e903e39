import { renderAsync } from '@resvg/resvg-js'
import type { Document } from '../model.ts'
import { face } from './look.ts'
import { fontsOf } from './picture-fonts.ts'

/** Word shows the drawing itself. What other programs get has 144 dots to the inch: finer points made the file a fifth heavier, and were hard to tell on a screen. */
const SHARPNESS = 1.5
const font = {
  loadSystemFonts: false,
  defaultFontFamily: face.sans,
  sansSerifFamily: face.sans,
  serifFamily: face.serif,
  monospaceFamily: face.sans,
  cursiveFamily: face.sans,
  fantasyFamily: face.sans,
}

export type Picture = { id: string; svg: string }

const draw = async ({ id, svg }: Picture): Promise<Uint8Array> => {
  try {
    const drawn = await renderAsync(svg, {
      font: { ...font, fontFiles: [...(await fontsOf(svg))] },
      background: 'white',
      fitTo: { mode: 'zoom', value: SHARPNESS },
      logLevel: 'off',
    })
    return drawn.asPng()
  } catch (error) {
    throw new Error(`figure ${id}: its picture cannot be drawn`, { cause: error })
  }
}

/** Pictures of the last report and of the last brief by their SVG: of one that is made again most are as they were. */
const lastDrawn = new Map<Document['form'], ReadonlyMap<string, Uint8Array>>()

/** Draws SVG as PNG, half as large again, with our fonts alone, beside the main thread; one after the other, since each takes room. */
export const drawPictures = async (pictures: readonly Picture[], form: Document['form']): Promise<ReadonlyMap<string, Uint8Array>> => {
  const before = lastDrawn.get(form) ?? new Map<string, Uint8Array>()
  const drawn: [Picture, Uint8Array][] = []
  for (const picture of pictures) drawn.push([picture, before.get(picture.svg) ?? (await draw(picture))])
  lastDrawn.set(form, new Map(drawn.map(([{ svg }, png]) => [svg, png])))
  return new Map(drawn.map(([{ id }, png]) => [id, png]))
}

const SIGN = 'istmo picture '
/** Stands for a picture in the package until that is drawn; no two pictures share one. */
export const standIn = (id: string): Buffer => Buffer.from(SIGN + id)

/** The picture that a stand-in waits for. */
export const awaited = (bytes: Uint8Array): string | undefined => {
  const text = bytes.length < 2000 ? Buffer.from(bytes).toString() : ''
  return text.startsWith(SIGN) ? text.slice(SIGN.length) : undefined
}
