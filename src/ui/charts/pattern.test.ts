import { describe, expect, it } from 'vitest'
import { corners, drawnOver, filled, marked, notCovered } from './pattern.ts'

const box = { x: 10, y: 10, width: 40, height: 20 }
const numbers = (svg: string) => [...svg.matchAll(/([ML])(-?[\d.]+) (-?[\d.]+)/g)].map(([, , x, y]) => ({ x: Number(x), y: Number(y) }))
const within = ({ x, y }: { x: number; y: number }) => x >= 9.9 && x <= 50.1 && y >= 9.9 && y <= 30.1

describe('patterns', () => {
  it('draw nothing over a solid surface', () => expect(drawnOver([corners(box)], 'solid', { stroke: '#000000' })).toBe(''))

  it.each(['rising', 'falling', 'level', 'upright', 'dots', 'cross'] as const)('keep %s inside the shape', (pattern) => {
    const points = numbers(drawnOver([corners(box)], pattern, { stroke: '#000000' }))
    expect(points.length).toBeGreaterThan(6)
    expect(points.every(within)).toBe(true)
  })

  it('spare holes', () => {
    const hole = corners({ x: 20, y: 14, width: 20, height: 12 })
    const segments = numbers(drawnOver([corners(box), hole], 'level', { stroke: '#000000' }))
    const middles = segments.flatMap((start, index) =>
      index % 2 === 0 ? [{ x: (start.x + (segments[index + 1]?.x ?? 0)) / 2, y: start.y }] : [],
    )
    expect(middles.filter(({ x, y }) => x > 20.1 && x < 39.9 && y > 14.1 && y < 25.9)).toEqual([])
  })

  it('use white lines on dark colours and dark lines on light ones', () => {
    expect(marked(box, { fill: '#005368', pattern: 'rising' })).toContain('stroke="#ffffff"')
    expect(marked(box, { fill: '#f6cb8f', pattern: 'rising' })).toContain('stroke="#17242a"')
  })

  it('hatch what was not covered, and outline any ring', () => {
    expect(notCovered(box)).toContain('<path')
    expect(filled([corners(box)], { fill: '#005368', pattern: 'solid' })).toBe(
      '<path d="M10 10L50 10L50 30L10 30Z" fill="#005368" fill-rule="evenodd"/>',
    )
  })
})
