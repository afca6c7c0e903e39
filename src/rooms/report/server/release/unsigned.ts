import type { Standings } from '#decide/port'
import type { Lang } from '#kernel/i18n/translate.ts'
import { nameOf } from '#programme/rules'
import { heldUpBy, sayHeldUp } from '../../domain/release/held-up-by.ts'
import { reportWords } from '../../messages.ts'
import type { Current } from './current.ts'
import { refuse } from './problems.ts'

/** Names the countries that hold it up, by why, and says what comes next for each. */
export const refuseUnsigned = ({ tables }: Current['source'], blocking: Standings['gate']['blocking']): never => {
  const held = heldUpBy(blocking)
  const named = new Map(tables.countries.map((country) => [country.code, country]))
  const nameIn = (lang: Lang) => (code: string) => {
    const country = named.get(code)
    return country ? nameOf(lang, country) : code
  }
  const say = (part: 'said' | 'next', lang: Lang) => held.map((one) => sayHeldUp(reportWords(lang), one, nameIn(lang))[part]).join(' ')
  return refuse('release.unsigned', {
    countries: held.map(({ reason, countries }) => ({ reason, countries: [...countries] })),
    said: { es: say('said', 'es'), en: say('said', 'en') },
    next: { es: say('next', 'es'), en: say('next', 'en') },
  })
}
