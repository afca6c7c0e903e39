import { geoAzimuthalEqualArea, geoCentroid, type GeoContext, geoPath, type GeoProjection } from 'd3-geo'
import type { FeatureCollection, Geometry, Position } from 'geojson'
import type { Outline } from './outlines.ts'
import type { Ring } from './pattern.ts'
import type { Point } from './svg.ts'

/** Points nearer than this add bytes but nothing that an eye sees. */
const NEAR = 0.5
const SPECK = 0.5

/** Equal areas, centred on the chosen countries, which fill the frame up to its margin. */
export const framed = (chosen: readonly Outline[], width: number, tallest: number): { projection: GeoProjection; height: number } => {
  const together: FeatureCollection = { type: 'FeatureCollection', features: [...chosen] }
  const [longitude, latitude] = geoCentroid(together)
  const margin = { x: width * 0.07, y: 26 }
  const projection = geoAzimuthalEqualArea().rotate([-longitude, -latitude]).precision(0.3)
  projection.fitWidth(width - 2 * margin.x, together)
  const [[, top], [, bottom]] = geoPath(projection).bounds(together)
  const height = Math.min(tallest, bottom - top + 2 * margin.y)
  projection.fitExtent(
    [
      [margin.x, margin.y],
      [width - margin.x, height - margin.y],
    ],
    together,
  )
  projection.clipExtent([
    [0, 0],
    [width, height],
  ])
  return { projection, height }
}

const pointsOf = (geometry: Geometry): Position[] =>
  geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.type === 'MultiPolygon' ? geometry.coordinates.flat(2) : []

const RADIANS = Math.PI / 180

/** Cosine of the angle between two places on the globe (law of cosines): asked of every coast of the world, so it makes no object. */
const cosineBetween = ([ofLongitude = 0, ofLatitude = 0]: Position, [longitude = 0, latitude = 0]: Position): number =>
  Math.sin(ofLatitude * RADIANS) * Math.sin(latitude * RADIANS) +
  Math.cos(ofLatitude * RADIANS) * Math.cos(latitude * RADIANS) * Math.cos((longitude - ofLongitude) * RADIANS)

/** Outlines that may reach into the frame; cutting the whole world to it would cost most of the time a map takes. */
export const nearby = (outlines: readonly Outline[], projection: GeoProjection, width: number, height: number): Outline[] => {
  const invert = (at: [number, number]) => projection.invert?.(at) ?? [0, 0]
  const centre = invert([width / 2, height / 2])
  const radius =
    1.5 *
    Math.max(
      ...[invert([0, 0]), invert([width, 0]), invert([0, height]), invert([width, height])].map((corner) =>
        Math.acos(Math.min(1, cosineBetween(centre, corner))),
      ),
    )
  const least = Math.cos(Math.min(radius, Math.PI))
  const near = (point: Position) => cosineBetween(centre, point) >= least
  return outlines.filter(({ geometry }) => pointsOf(geometry).some((point, index) => index % 4 === 0 && near(point)))
}

export const areaOf = (ring: Ring): number => {
  const twice = ring.reduce((sum, { x, y }, index) => {
    const next = ring[(index + 1) % ring.length] ?? { x, y }
    return sum + x * next.y - next.x * y
  }, 0)
  return Math.abs(twice) / 2
}

/** The outline in pixels, thinned; what lies outside the frame is cut off. */
export const ringsOf = (outline: Outline, projection: GeoProjection): Ring[] => {
  const rings: Point[][] = []
  const add = (x: number, y: number) => {
    const ring = rings.at(-1)
    const last = ring?.at(-1)
    if (!last || Math.hypot(x - last.x, y - last.y) >= NEAR) ring?.push({ x, y })
  }
  const pen: GeoContext = {
    beginPath: () => undefined,
    moveTo: (x, y) => void rings.push([{ x, y }]),
    lineTo: add,
    arc: () => undefined,
    closePath: () => undefined,
  }
  geoPath(projection, pen)(outline)
  const sizes = rings.map(areaOf)
  const largest = Math.max(0, ...sizes)
  return rings.filter((ring, index) => ring.length > 2 && ((sizes[index] ?? 0) >= SPECK || sizes[index] === largest))
}

type Bounds = { left: number; right: number; top: number; bottom: number }

const reachOf = (ring: Ring): Bounds => {
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (const { x, y } of ring) {
    bounds.left = Math.min(bounds.left, x)
    bounds.right = Math.max(bounds.right, x)
    bounds.top = Math.min(bounds.top, y)
    bounds.bottom = Math.max(bounds.bottom, y)
  }
  return bounds
}

const known = new WeakMap<Ring, Bounds>()
/** How far an outline reaches; kept, since a map asks thousands of times whether a point lies in it. */
export const boundsOf = (ring: Ring): Bounds => {
  const found = known.get(ring)
  if (found) return found
  const bounds = reachOf(ring)
  known.set(ring, bounds)
  return bounds
}

const mayHold = (ring: Ring, { x, y }: Point): boolean => {
  const { left, right, top, bottom } = boundsOf(ring)
  return x >= left && x <= right && y >= top && y <= bottom
}

export const inside = (point: Point, rings: readonly Ring[]): boolean => {
  const { x, y } = point
  let within = false
  for (const ring of rings) {
    if (!mayHold(ring, point)) continue
    let before = ring.at(-1)
    for (const here of ring) {
      if (before && here.y > y !== before.y > y && x < ((before.x - here.x) * (y - here.y)) / (before.y - here.y) + here.x) within = !within
      before = here
    }
  }
  return within
}

/** How far a point lies from the nearest of an outline; nothing where one is as near as `least`. */
const depthBeyond = (least: number, ring: Ring, { x, y }: Point): number | undefined => {
  let depth = Infinity
  for (const point of ring) {
    depth = Math.min(depth, Math.hypot(point.x - x, point.y - y))
    if (depth <= least) return undefined
  }
  return depth
}

/** Point of the largest part that lies deepest inside it, on a grid of 24: where a mark of the country belongs. */
export const heartOf = (rings: readonly Ring[]): Point => {
  const largest = [...rings].sort((a, b) => areaOf(b) - areaOf(a))[0] ?? [{ x: 0, y: 0 }]
  const [xs, ys] = [largest.map(({ x }) => x), largest.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top]
  let best = { at: { x: left + wide / 2, y: top + high / 2 }, depth: -1 }
  for (let column = 1; column < 24; column += 1)
    for (let row = 1; row < 24; row += 1) {
      const at = { x: left + (wide * column) / 24, y: top + (high * row) / 24 }
      const depth = inside(at, [largest]) ? depthBeyond(best.depth, largest, at) : undefined
      if (depth !== undefined) best = { at, depth }
    }
  return best.at
}
