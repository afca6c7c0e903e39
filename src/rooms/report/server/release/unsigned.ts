import type { Standings } from '#decide/port'
import { type Lang, LOCALES } from '#kernel/i18n/translate.ts'
import { nameOf } from '#programme/rules'
import { heldUpBy } from '../../domain/release/held-up-by.ts'
import type { Current } from './current.ts'
import { refuse } from './problems.ts'

/** A country by its name in each language, as a sentence says several. */
const namesIn = ({ tables }: Current['source'], codes: readonly string[]): Readonly<Record<Lang, string>> => {
  const named = new Map(tables.countries.map((country) => [country.code, country]))
  const nameIn = (lang: Lang) => (code: string) => {
    const country = named.get(code)
    return country ? nameOf(lang, country) : code
  }
  const said = (lang: Lang) => new Intl.ListFormat(LOCALES[lang]).format(codes.map(nameIn(lang)))
  return { es: said('es'), en: said('en') }
}

/** Says who has not answered and who objected, each by name. */
export const refuseUnsigned = (source: Current['source'], blocking: Standings['gate']['blocking']): never => {
  const { which, unanswered, objected } = heldUpBy(blocking)
  return refuse('release.unsigned', {
    countries: blocking.map(({ country }) => country).join(', '),
    which,
    silent: unanswered.length,
    unanswered: namesIn(source, unanswered),
    objections: objected.length,
    objected: namesIn(source, objected),
  })
}
