import type { CountryStanding } from '../../contract/sign-off.ts'

/** An objection is an answer: who gave one is not waited for as one who gave none is. */
export type HeldUpBy = {
  readonly which: 'unanswered' | 'objected' | 'both'
  readonly unanswered: readonly string[]
  readonly objected: readonly string[]
}

/** The countries that stand in the way of a release, by what it is that each did. */
export const heldUpBy = (blocking: readonly Pick<CountryStanding, 'country' | 'state'>[]): HeldUpBy => {
  const codes = (isObjection: boolean) =>
    blocking.filter(({ state }) => (state === 'objected') === isObjection).map(({ country }) => country)
  const [unanswered, objected] = [codes(false), codes(true)]
  const which = objected.length === 0 ? 'unanswered' : unanswered.length === 0 ? 'objected' : 'both'
  return { which, unanswered, objected }
}
