import canonicalize from 'canonicalize'
import type { SignOff } from '../../contract/release-facts.ts'
import type { AnswerChange } from '../../contract/release-changes.ts'

/** Asking again, by another date, or through another person changes nothing that a country said. */
export const answerOf = (signOff: SignOff): SignOff => ({ ...signOff, askedOn: null, deadline: null, invitedBy: null })

/** To which text it answered is told by the text. */
const saidIn = (signOff: SignOff | null): string => canonicalize(signOff && { ...answerOf(signOff), part: null }) ?? ''

/** Countries of which a release would print another answer, in the order of the present ones. */
export const answerChanges = (was: readonly SignOff[], is: readonly SignOff[]): AnswerChange[] =>
  [...new Set([...is, ...was].map(({ country }) => country))]
    .map((country) => {
      const of = (signOffs: readonly SignOff[]) => signOffs.find((one) => one.country === country) ?? null
      return { country, was: of(was), is: of(is) }
    })
    .filter((change) => saidIn(change.was) !== saidIn(change.is))
