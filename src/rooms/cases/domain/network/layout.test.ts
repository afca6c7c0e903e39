import { expect, it } from 'vitest'
import { type Edge, graphOf } from './graph.ts'
import { layoutOf, nearestIn } from './layout.ts'

it('puts every node inside the picture, no two in one place, the same each time', () => {
  const graph = graphOf(
    40,
    Array.from({ length: 39 }, (_, at): Edge => [at >> 1, at + 1]),
  )
  const places = layoutOf(graph)
  expect(places.every(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1)).toBe(true)
  expect(new Set(places.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(40)
  expect(layoutOf(graph)).toEqual(places)
  expect([layoutOf(graphOf(0, [])), layoutOf(graphOf(1, []))]).toEqual([[], [{ x: 0.5, y: 0.5 }]])
})

it('puts who is linked nearer than who is not', () => {
  const places = layoutOf(
    graphOf(6, [
      [0, 1],
      [1, 2],
      [2, 0],
      [3, 4],
      [4, 5],
      [5, 3],
    ]),
  )
  const far = (a: number, b: number) => Math.hypot((places[a]?.x ?? 0) - (places[b]?.x ?? 0), (places[a]?.y ?? 0) - (places[b]?.y ?? 0))
  expect(Math.max(far(0, 1), far(1, 2), far(3, 4))).toBeLessThan(Math.min(far(0, 3), far(1, 4), far(2, 5)))
})

it('arrow keys lead to the nearest in their direction, and nowhere at the edge', () => {
  const places = [
    { x: 0, y: 0 },
    { x: 0.5, y: 0.1 },
    { x: 0.4, y: 0.9 },
    { x: 1, y: 0 },
  ]
  expect(['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'a'].map((key) => nearestIn(places, 0, key))).toEqual([
    1,
    1,
    undefined,
    undefined,
    undefined,
  ])
  expect([nearestIn(places, 1, 'ArrowDown'), nearestIn(places, 1, 'ArrowRight'), nearestIn(places, 9, 'ArrowUp')]).toEqual([
    2,
    3,
    undefined,
  ])
})
