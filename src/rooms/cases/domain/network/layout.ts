import type { Graph } from './graph.ts'

/** A place in the picture, each side from 0 to 1. */
export type Placed = { readonly x: number; readonly y: number }

/** Fewer for many nodes: each round looks at every pair, and what is left to better is not seen in a crowd. */
const roundsOf = (size: number): number => (size > 150 ? 70 : 150)
/** Around the circle by the golden angle, so that no two begin in one place and nothing is left to chance. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5))

type Places = { readonly x: Float64Array; readonly y: Float64Array }

const start = (size: number): Places => {
  const [x, y] = [new Float64Array(size), new Float64Array(size)]
  for (let at = 0; at < size; at += 1) {
    const far = Math.sqrt((at + 0.5) / size)
    x[at] = far * Math.cos(at * GOLDEN)
    y[at] = far * Math.sin(at * GOLDEN)
  }
  return { x, y }
}

/** All push each other away by k²/d. */
const pushApart = ({ x, y }: Places, { x: dx, y: dy }: Places, k: number): void => {
  for (let a = 0; a < x.length; a += 1)
    for (let b = a + 1; b < x.length; b += 1) {
      const [sx, sy] = [(x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)]
      const push = (k * k) / Math.max(1e-6, sx * sx + sy * sy)
      dx[a] = (dx[a] ?? 0) + sx * push
      dy[a] = (dy[a] ?? 0) + sy * push
      dx[b] = (dx[b] ?? 0) - sx * push
      dy[b] = (dy[b] ?? 0) - sy * push
    }
}

/** Those that are linked pull each other by d²/k, and the middle pulls all a little, so that parts do not drift away. */
const pullTogether = ({ edges }: Graph, { x, y }: Places, { x: dx, y: dy }: Places, k: number): void => {
  for (const [a, b] of edges) {
    const [sx, sy] = [(x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)]
    const pull = Math.hypot(sx, sy) / k
    dx[a] = (dx[a] ?? 0) - sx * pull
    dy[a] = (dy[a] ?? 0) - sy * pull
    dx[b] = (dx[b] ?? 0) + sx * pull
    dy[b] = (dy[b] ?? 0) + sy * pull
  }
  for (let at = 0; at < x.length; at += 1) {
    dx[at] = (dx[at] ?? 0) - (x[at] ?? 0) * 0.5
    dy[at] = (dy[at] ?? 0) - (y[at] ?? 0) * 0.5
  }
}

const move = ({ x, y }: Places, { x: dx, y: dy }: Places, most: number): void => {
  for (let at = 0; at < x.length; at += 1) {
    const far = Math.max(1e-9, Math.hypot(dx[at] ?? 0, dy[at] ?? 0))
    const share = Math.min(far, most) / far
    x[at] = (x[at] ?? 0) + (dx[at] ?? 0) * share
    y[at] = (y[at] ?? 0) + (dy[at] ?? 0) * share
  }
}

const scaled = (values: Float64Array): readonly number[] => {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return [...values].map((value) => (high - low < 1e-9 ? 0.5 : (value - low) / (high - low)))
}

/**
 * Where the nodes of a graph stand in a picture: linked ones near each other. The same graph gives the same places; a place says nothing by itself.
 * @source Fruchterman & Reingold (1991), Graph drawing by force-directed placement, Software: Practice and Experience 21(11), from a fixed start
 */
export const layoutOf = (graph: Graph): readonly Placed[] => {
  const { size } = graph
  if (size === 0) return []
  const places = start(size)
  const k = 1.4 / Math.sqrt(size)
  const rounds = roundsOf(size)
  for (let round = 0; round < rounds; round += 1) {
    const moves = { x: new Float64Array(size), y: new Float64Array(size) }
    pushApart(places, moves, k)
    pullTogether(graph, places, moves, k)
    move(places, moves, 0.2 * (1 - round / rounds) + 0.002)
  }
  const [xs, ys] = [scaled(places.x), scaled(places.y)]
  return xs.map((x, at) => ({ x, y: ys[at] ?? 0.5 }))
}

/** The nearest node in the direction of an arrow key; `undefined` where there is none. */
export const nearestIn = (places: readonly Placed[], at: number, key: string): number | undefined => {
  const from = places[at]
  const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key]
  if (!from || !way) return undefined
  const [wx = 0, wy = 0] = way
  let [best, found] = [Infinity, undefined as number | undefined]
  for (const [other, { x, y }] of places.entries()) {
    const [along, aside] = [(x - from.x) * wx + (y - from.y) * wy, Math.abs((x - from.x) * wy) + Math.abs((y - from.y) * wx)]
    // What lies more to the side than ahead is another direction's, unless there is nothing else.
    const cost = along + 2 * aside
    if (other !== at && along > 1e-9 && cost < best) [best, found] = [cost, other]
  }
  return found
}
