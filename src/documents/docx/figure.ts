import { ImageRun, Paragraph } from 'docx'
import type { NumberedFigure } from '../numbered.ts'
import { svgSize } from '../svg.ts'
import { caption, notes } from './caption.ts'
import { TALLEST_PICTURE, twips } from './look.ts'
import { standIn } from './pictures.ts'
import type { Place } from './place.ts'

/** CSS pixels and twips are both fractions of an inch. */
const TWIPS_PER_PIXEL = 15

type Size = { width: number; height: number }

/** Never larger than drawn; smaller where the page has less room. */
const fit = ({ width, height }: Size, room: number): Size => {
  const scale = Math.min(1, room / (width * TWIPS_PER_PIXEL), twips(TALLEST_PICTURE) / (height * TWIPS_PER_PIXEL))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

export const printFigure = (figure: NumberedFigure, place: Place): Paragraph[] => {
  const drawn = svgSize(figure.svg)
  if (!drawn) throw new Error(`figure ${figure.id}: its SVG gives no width and height`)
  const wide = drawn.width * TWIPS_PER_PIXEL > place.measure
  const size = fit(drawn, wide ? place.indent + place.measure : place.measure)
  const left = wide ? 0 : place.indent
  const picture = new ImageRun({
    type: 'svg',
    data: Buffer.from(figure.svg),
    transformation: size,
    fallback: { type: 'png', data: standIn(figure.id) },
    altText: { id: String(place.press.nextDrawing()), name: figure.label || figure.id, description: figure.alt },
  })
  return [
    new Paragraph({ style: 'Figure', indent: { left }, children: [picture] }),
    caption(figure, place, { style: 'FigureCaption', left, keepNext: figure.notes.length > 0 }),
    ...notes(figure.notes, place, left),
  ]
}
