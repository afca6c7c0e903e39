import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import type { CountryStanding, State } from '../../contract/sign-off.ts'

type Standing = Pick<CountryStanding, 'country' | 'state'>

/** What has to be done first comes first: nobody waits for the answer of a country that was not asked, or not about what stands now. */
export const REASONS = ['unput', 'moved', 'silent', 'objected'] as const
type Reason = (typeof REASONS)[number]
type HeldUp = { readonly reason: Reason; readonly countries: readonly string[] }

/** None for whoever agreed. */
const reasonOf = (state: State): Reason | null => {
  switch (state) {
    case 'not-put':
      return 'unput'
    case 'void':
      return 'moved'
    case 'awaiting':
    case 'no-answer':
      return 'silent'
    case 'objected':
      return 'objected'
    case 'signed':
    case 'with-reservation':
      return null
  }
}

/** Countries that have not agreed to what would be printed, by why; in each group as they were given. */
export const heldUpBy = (standings: readonly Standing[]): readonly HeldUp[] =>
  REASONS.map((reason) => ({
    reason,
    countries: standings.filter(({ state }) => reasonOf(state) === reason).map(({ country }) => country),
  })).filter(({ countries }) => countries.length > 0)

/** A sentence on what it is, and one on what comes next. */
export const sayHeldUp = (t: Translate, { reason, countries }: HeldUp, nameOf: (country: string) => string) => {
  const n = countries.length
  const names = new Intl.ListFormat(LOCALES[t.lang], { type: 'conjunction' }).format(countries.map(nameOf))
  return { said: t(`report.gate.${reason}`, { n, names }), next: t(`report.gate.${reason}.next`, { n }) }
}

/** Why nothing can be released yet, in as many sentences as there are reasons. */
export const sayWhyHeldUp = (t: Translate, standings: readonly Standing[], nameOf: (country: string) => string): string =>
  heldUpBy(standings)
    .map((one) => sayHeldUp(t, one, nameOf).said)
    .join(' ') || t('report.gate.closed')
