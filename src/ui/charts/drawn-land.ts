import { areaOf, framed, heartOf, nearby, ringsOf } from './land.ts'
import { outlinesOf } from './outlines.ts'
import type { Ring } from './pattern.ts'
import type { Point } from './svg.ts'

/** A country on the map: its outline, the place where its mark belongs, and its area in square pixels. */
type DrawnCountry = { readonly rings: readonly Ring[]; readonly heart: Point; readonly area: number }

/** The land of a map, in pixels: the chosen countries by their code, and what else lies in the frame. A code without an outline is left out. */
export type Land = {
  readonly height: number
  readonly countries: ReadonlyMap<string, DrawnCountry>
  readonly around: readonly (readonly Ring[])[]
}

const drawnLand = (codes: readonly string[], width: number, tallest: number): Land => {
  const { chosen, others } = outlinesOf(codes)
  if (chosen.size === 0) return { height: 0, countries: new Map(), around: [] }
  const { projection, height } = framed([...chosen.values()], width, tallest)
  const around = nearby(others, projection, width, height)
    .map((outline) => ringsOf(outline, projection))
    .filter((rings) => rings.length > 0)
  const countries = [...chosen].map(([code, outline]): [string, DrawnCountry] => {
    const rings = ringsOf(outline, projection)
    return [code, { rings, heart: heartOf(rings), area: rings.reduce((sum, ring) => sum + areaOf(ring), 0) }]
  })
  return { height, countries: new Map(countries), around }
}

const MOST = 8
const kept = new Map<string, Land>()

/** Kept for some sets of countries: a draft is drawn anew at each look, and its countries lie where they lay. */
export const landOf = (codes: readonly string[], width: number, tallest: number): Land => {
  const key = `${codes.join()} ${width} ${tallest}`
  const land = kept.get(key) ?? drawnLand(codes, width, tallest)
  if (kept.size >= MOST) kept.clear()
  kept.set(key, land)
  return land
}
