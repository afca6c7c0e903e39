import { describe, expect, it } from 'vitest'
import { contrast, inkOn, luminance } from './charts/shade.ts'
import { chartSize, colour, conditionMark, conditions, cssCustomProperties, type Mark, quadrants, sequence } from './tokens.ts'

const pairs = <T>(list: readonly T[]): (readonly [T, T])[] =>
  list.flatMap((one, index) => list.slice(index + 1).map((other) => [one, other] as const))

/** CIE lightness, 0 to 100: what a grey print keeps of a colour. */
const lightness = (hex: string) => 116 * Math.cbrt(luminance(hex)) - 16
const greyStep = (marks: readonly Mark[]) => Math.min(...pairs(marks).map(([a, b]) => Math.abs(lightness(a.fill) - lightness(b.fill))))

/** Full colour blindness of the three kinds, on linear RGB. @source Machado, Oliveira & Fernandes (2009), severity 1.0 */
const eyes: Readonly<Record<string, readonly (readonly [number, number, number])[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}
type Triple = readonly [number, number, number]
const times = (rows: readonly Triple[], [x, y, z]: Triple): Triple => {
  const [a = 0, b = 0, c = 0] = rows.map(([p, q, r]) => p * x + q * y + r * z)
  return [a, b, c]
}
const channel = (hex: string, at: number) => luminance(`#${hex.slice(at, at + 2).repeat(3)}`)

/** Place of a colour in OKLab, as an eye sees it. @source Ottosson (2020), A perceptual color space for image processing */
const seen = (hex: string, eye: string): Triple => {
  const rgb = times(eyes[eye] ?? [], [channel(hex, 1), channel(hex, 3), channel(hex, 5)])
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  )
  const [l, m, s] = cones
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)],
  )
}
const distance =
  (eye: string) =>
  ([a, b]: readonly [Mark, Mark]) => {
    const [p, q] = [seen(a.fill, eye), seen(b.fill, eye)]
    return 100 * Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
  }

const launch = [conditions.political, conditions.legal, conditions.institutional, conditions.technical]

describe('colours of categories', () => {
  it('stay apart in a grey print', () => {
    expect(greyStep(Object.values(quadrants))).toBeGreaterThan(12)
    expect(greyStep(launch)).toBeGreaterThan(14)
    expect(greyStep(Object.values(conditions))).toBeGreaterThan(7)
  })

  it.each(Object.keys(eyes))('stay apart to a %s eye', (eye) => {
    expect(Math.min(...pairs(Object.values(quadrants)).map(distance(eye)))).toBeGreaterThan(14)
    expect(Math.min(...pairs(launch).map(distance(eye)))).toBeGreaterThan(12)
    expect(Math.min(...pairs(Object.values(conditions)).map(distance(eye)))).toBeGreaterThan(5.5)
  })

  it('have a pattern each, so that colour is never the only mark', () => {
    expect(new Set(Object.values(quadrants).map(({ pattern }) => pattern)).size).toBe(4)
    expect(new Set(Object.values(conditions).map(({ pattern }) => pattern)).size).toBe(7)
  })

  it('serve conditions that a programme names itself', () => {
    expect(conditionMark('legal', 0)).toBe(conditions.legal)
    expect(conditionMark('cultural', 1)).toBe(conditions.legal)
    expect(conditionMark('cultural', 8)).toBe(conditions.legal)
  })
})

describe('contrast', () => {
  it.each([colour.ink, colour.inkSoft, colour.accent, colour.caution])('lets %s be read on both grounds', (ink) => {
    expect(contrast(ink, colour.surface)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(ink, colour.surfaceSoft)).toBeGreaterThanOrEqual(4.5)
  })

  it.each([colour.edge, colour.hatch])('lets the line %s be seen', (line) =>
    expect(contrast(line, colour.surface)).toBeGreaterThanOrEqual(3),
  )

  it.each([...sequence, ...[...Object.values(quadrants), ...Object.values(conditions)].map(({ fill }) => fill)])(
    'has an ink for %s',
    (fill) => expect(contrast(fill, inkOn(fill))).toBeGreaterThanOrEqual(4.5),
  )

  it('darkens the sequence step by step', () => {
    const steps = sequence.map(lightness)
    expect(steps).toEqual([...steps].sort((a, b) => b - a))
  })
})

describe('custom properties', () => {
  it('name every colour once', () => {
    const css = cssCustomProperties()
    expect(css.startsWith(':root {\n')).toBe(true)
    expect(css).toContain('  --colour-ink-soft: #4d5b61;\n')
    expect(css).toContain('  --quadrant-s: #005368;\n')
    expect(css).toContain('  --sequence-8: #004959;\n')
    expect(css).toContain('  --space-m: 1rem;\n')
    const names = [...css.matchAll(/--[a-z0-9-]+(?=:)/g)].map(([name]) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('print nothing below 7.5 points at 160 mm', () =>
    expect(Math.min(chartSize.small, chartSize.label) * (160 / 25.4 / chartSize.width) * 72).toBeGreaterThanOrEqual(7.49))
})
