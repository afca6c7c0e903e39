import type { Finding, Gap } from '#assess/package.ts'
import { codesCitedIn } from '#assess/rules'
import type { Block } from '#documents/model.ts'
import { within } from '#documents/within.ts'
import type { CountryPart } from '../../contract/country-part.ts'
import { bindingsOf } from '../prose.ts'
import type { Editions } from './country-part.ts'
import { overridesOn } from './rewritten-on.ts'

type Texts = {
  /** The country's page in both languages. */
  readonly pages: readonly (readonly Block[])[]
  readonly rows: readonly (Finding | Gap)[]
}

const citedOnPage = (blocks: readonly Block[]): readonly string[] =>
  [...within(blocks)].flatMap(({ kind, keys }) => (kind === 'cite' ? (keys as readonly string[]) : []))

const citedOn = (editions: Editions, { code, text_es, text_en }: Finding | Gap): readonly string[] => [
  ...[text_es, text_en].flatMap(codesCitedIn),
  ...overridesOn(editions, code)
    .flatMap((one) => [one.text_es ?? '', one.text_en ?? ''])
    .flatMap((text) => bindingsOf(text).codes),
]

/** Documents that these texts cite as a whole, as the references print them; a statement or published text brings its own. */
export const citedSources = (editions: Editions, { pages, rows }: Texts): NonNullable<CountryPart['sources']> => {
  const { assessment, source } = editions.es
  const cited = new Set([...pages.flatMap(citedOnPage), ...rows.flatMap((row) => citedOn(editions, row))])
  return source.tables.sources.flatMap(({ code, year }) => {
    const named = cited.has(code) && !assessment.subject.has(code) ? editions.register.source(code) : null
    return named ? [{ code, ...named, year }] : []
  })
}
