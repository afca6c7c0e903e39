import { coveredCountries, settingOf } from '#assess/rules'
import type { Figure } from '#documents/model.ts'
import { map, type MapCountry } from '#ui/charts/map.ts'
import { text } from '../blocks.ts'
import type { Edition } from '../edition.ts'
import { chartOptions } from '../figures/place.ts'
import { roundsOf } from '../finding-card.ts'
import { isBehindWall } from '../sight-notes.ts'
import type { Weighed } from './weighed.ts'

/** As wide as the sheet, in pixels. */
const WIDTH = 696

/** There is one dispute that a map of the region must name, where it shows both sides of it. */
const isDisputed = ({ source }: Edition): boolean => ['BZ', 'GT'].every((one) => source.tables.countries.some(({ code }) => code === one))

/** Each country with how many of the gaps something supports that was said in it or published on it. */
export const foundIn = (edition: Edition, gaps: readonly Weighed[]): readonly MapCountry[] => {
  const { t, words, source, assessment } = edition
  const heard = new Set(roundsOf(edition).flatMap((round) => coveredCountries(assessment, round)))
  return source.tables.countries.map((country) => {
    const found = gaps.filter(({ weight }) => weight.countries.includes(country.code)).length
    const isKnown = found > 0 || heard.has(country.code)
    return {
      code: country.code,
      name: `${words.of(country, 'name')} (${country.code})`,
      printed: isKnown ? t('report.summary.found', { found, gaps: gaps.length }) : '',
      value: isKnown ? found : 'no-data',
    }
  })
}

/** What was found where: the region, with the number of gaps that each country's material supports. @param tallest the map, in pixels */
export const foundMap = (edition: Edition, gaps: readonly Weighed[], tallest: number): Figure => {
  const { t, source, assessment } = edition
  const countries = foundIn(edition, gaps)
  const counts = countries.map(({ value }) => (typeof value === 'number' ? value : 0))
  const setting = settingOf(assessment, roundsOf(edition))
  const notSeen = source.tables.countries.some(({ code }) => isBehindWall(edition, code))
  const absent = t(`report.chart.${notSeen ? 'not-in-sight' : 'not-covered'}`, { setting })
  const chart = map({ countries }, { noData: absent, withheld: '', band: '' }, { ...chartOptions(edition), width: WIDTH, tallest })
  return {
    kind: 'figure',
    id: 'figure-summary-map',
    caption: [text(t('report.summary.map', { gaps: gaps.length }))],
    svg: chart.svg,
    alt: t('report.summary.map-alt', { gaps: gaps.length, least: Math.min(...counts), most: Math.max(...counts) }),
    notes: [[text(t('report.summary.boundaries', { disputed: isDisputed(edition) ? 'yes' : 'no' }))]],
    unnumbered: true,
  }
}
