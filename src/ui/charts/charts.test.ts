import { Resvg } from '@resvg/resvg-js'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { examples as chain } from './chain.examples.ts'
import { faultsOf, wordsOf } from './check-chart.ts'
import { examples as coverageGrid } from './coverage-grid.examples.ts'
import { examples as cycle } from './cycle.examples.ts'
import { examples as dotStrip } from './dot-strip.examples.ts'
import { examples as funnel } from './funnel.examples.ts'
import { examples as intervals } from './intervals.examples.ts'
import { examples as map } from './map.examples.ts'
import { examples as matrix } from './matrix.examples.ts'
import { examples as means } from './means.examples.ts'
import { examples as network } from './network.examples.ts'
import { examples as rank } from './rank.examples.ts'
import { examples as roundsGrid } from './rounds-grid.examples.ts'
import { examples as smallMultiples } from './small-multiples.examples.ts'
import { examples as stackedBars } from './stacked-bars.examples.ts'
import type { Chart } from './svg.ts'
import { examples as tierGrid } from './tier-grid.examples.ts'
import { examples as timeline } from './timeline.examples.ts'

const all: Readonly<Record<string, Readonly<Record<string, () => Chart>>>> = {
  chain,
  coverageGrid,
  cycle,
  dotStrip,
  funnel,
  intervals,
  map,
  matrix,
  means,
  network,
  rank,
  roundsGrid,
  smallMultiples,
  stackedBars,
  tierGrid,
  timeline,
}
const every = Object.entries(all).flatMap(([kind, examples]) =>
  Object.entries(examples).map(([name, make]) => [`${kind} ${name}`, make] as const),
)

const fonts = createRequire(import.meta.url)
const fontFiles = ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf'].map((file) =>
  fonts.resolve(`@expo-google-fonts/source-sans-3/${file}`),
)
const drawn = ({ svg }: Chart) =>
  new Resvg(svg, { font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' } }).render()

describe.each(every)('%s', (_, make) => {
  it('is a picture without fault', () => expect(faultsOf(make())).toEqual([]))

  it('has the same bytes every time', () => expect(make().svg).toBe(make().svg))

  it('is drawn outside a browser at its own size, with ink on it', () => {
    const chart = make()
    const { width, height, pixels } = drawn(chart)
    expect({ width, height }).toEqual({ width: chart.width, height: chart.height })
    expect(pixels.some((value) => value < 128)).toBe(wordsOf(chart).length > 0)
  })
})
