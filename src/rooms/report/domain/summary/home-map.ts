import type { Sight } from '#assess/sight.ts'
import { LOCALES, type Words } from '#kernel/i18n/translate.ts'
import { outlinedCountries } from '#ui/charts/country-codes.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { editionOf, saidIn, type Edition } from '../edition.ts'
import { plainRuns } from '../release/plain-text.ts'
import { foundIn, foundMap } from './found-map.ts'
import { gapsByStrength, type Weighed } from './weighed.ts'

/** As high as the map of the summary may come out. */
const TALLEST = 460

/** On the summary a table names the countries of each gap; here the words for whoever does not see the map do. */
const mapIn = (edition: Edition, gaps: readonly Weighed[]) => {
  const { svg, caption, notes = [] } = foundMap(edition, gaps, TALLEST)
  const found = foundIn(edition, gaps).flatMap(({ name, printed }) => (printed === '' ? [] : [`${name}: ${printed}`]))
  const countries = new Intl.ListFormat(LOCALES[edition.lang], { type: 'conjunction' }).format(found)
  const alt = edition.t('report.home.map-alt', { n: found.length, countries })
  return { svg, alt, caption: plainRuns(edition, caption), notes: notes.map((note) => plainRuns(edition, note)) }
}

type Seen = { readonly sight: Sight | null; readonly words: Words }

/** The map of the summary in both languages; null where there is nothing to show on it. Pure. */
export const homeMap = (source: ProgrammePackage, { sight, words }: Seen) => {
  if (source.tables.gaps.length === 0 || !source.tables.countries.some(({ code }) => outlinedCountries.includes(code))) return null
  const edition = editionOf(source, words.es, { sight })
  const gaps = gapsByStrength(edition)
  return { es: mapIn(edition, gaps), en: mapIn(saidIn(edition, words.en), gaps) }
}
