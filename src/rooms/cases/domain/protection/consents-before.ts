import type { Version } from '#seal/ledger/opened.ts'
import { Consent } from '../../contract/protection/consent.ts'
import type { Protected } from './protection-file.ts'

/** A consent as it was until it was taken back. */
export type ConsentBefore = Pick<Consent, 'given' | 'until'> & { readonly withdrawn: NonNullable<Consent['withdrawn']> }

/**
 * What a person once took back and later agreed to anew, in the order of time: that they agree again does away neither with the day nor with the reason.
 * @param versions all that were opened of the case; the consent's own are taken from them
 */
export const consentsBefore = (versions: readonly Version[], { id, content: now }: Protected<'consent'>): readonly ConsentBefore[] => {
  const taken = versions
    .filter((one) => one.kind === 'consent' && one.id === id)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .flatMap(({ content }): ConsentBefore[] => {
      const { data } = Consent.safeParse(content)
      return data?.withdrawn ? [{ given: data.given, until: data.until, withdrawn: data.withdrawn }] : []
    })
  // Two versions that say the same of it, as where a word of them was changed, are one withdrawal.
  const sameAs = ({ given, until, withdrawn }: Pick<Consent, 'given' | 'until' | 'withdrawn'>) => JSON.stringify([given, until, withdrawn])
  return [...new Map(taken.map((one) => [sameAs(one), one])).values()].filter((one) => sameAs(one) !== sameAs(now))
}

/**
 * With what the question begins whether somebody agrees anew: who explained it and the end that the consent had, unless it is past, so that a limit is never
 * lifted by not being asked. What was explained is said anew.
 * @param today `YYYY-MM-DD`
 */
export const renewalStarts = ({ by, until }: Consent, today: string): Pick<Consent, 'by' | 'given' | 'until'> => ({
  by,
  given: today,
  until: until !== null && until >= today ? until : null,
})
