import type { NumberedBlock, NumberedFigure } from '../numbered.ts'
import { svgSize } from '../svg.ts'

/** 0.75 points make a CSS pixel. */
const POINTS_PER_PIXEL = 0.75
/**
 * Taller than this, in points, a picture floats to the head or foot of a page: with its caption and notes it would leave a
 * page less than two fifths full before it.
 */
const TALL = 330

/** Where a picture floats to: the nearer of head and foot, or the foot alone. */
type Side = 'nearer' | 'foot'
type Held = { readonly figure: NumberedFigure; readonly boxed: boolean }

/** Width and height of a picture, in points. */
export const sizeOf = ({ svg }: NumberedFigure): { readonly width: number; readonly height: number } => {
  const { width, height } = svgSize(svg) ?? { width: 0, height: 0 }
  return { width: width * POINTS_PER_PIXEL, height: height * POINTS_PER_PIXEL }
}

const picturesIn = (block: NumberedBlock, boxed = false): readonly Held[] => {
  if (block.kind === 'figure') return [{ figure: block, boxed }]
  if (block.kind !== 'card' && block.kind !== 'callout') return []
  return block.blocks.flatMap((inner) => picturesIn(inner, boxed || block.kind === 'callout'))
}

/** What begins on a page of its own: no picture floats past it. */
const beginsPart = (block: NumberedBlock): boolean => block.kind === 'pageBreak' || (block.kind === 'heading' && block.level === 1)

const partsOf = (blocks: readonly NumberedBlock[]): readonly (readonly NumberedBlock[])[] => {
  const parts: NumberedBlock[][] = [[]]
  for (const block of blocks) {
    if (beginsPart(block)) parts.push([])
    parts.at(-1)?.push(block)
  }
  return parts
}

const isTall = (figure: NumberedFigure): boolean => sizeOf(figure).height > TALL

const inPart = (part: readonly NumberedBlock[]): readonly (readonly [NumberedFigure, Side])[] => {
  const pictures = part.flatMap((block) => picturesIn(block))
  // A picture in a box stays in it, so whatever floats could overtake it or be overtaken.
  if (pictures.some(({ boxed }) => boxed)) return []
  const first = pictures.findIndex(({ figure }) => isTall(figure))
  const after = part.slice(part.findIndex((block) => picturesIn(block).some(({ figure }) => isTall(figure))) + 1)
  // With nothing after it a picture would leave the same hole wherever it floats.
  if (first < 0 || after.every(({ kind }) => kind === 'figure')) return []
  return pictures.slice(first).map(({ figure }) => [figure, first === 0 ? 'nearer' : 'foot'])
}

/**
 * The pictures that float. Those that float keep their order among themselves and no other: so from the first tall picture of a part on, all
 * that follow float too, and to the foot alone where one before them stays in the text, which the head of its page would overtake.
 */
export const floatsOf = (blocks: readonly NumberedBlock[]): ReadonlyMap<NumberedFigure, Side> => new Map(partsOf(blocks).flatMap(inPart))
