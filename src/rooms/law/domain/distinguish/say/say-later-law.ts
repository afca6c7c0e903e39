import type { Translate } from '#kernel/i18n/translate.ts'
import type { Reason } from '../../../contract/outcome.ts'
import type { Known } from '../../rule/rule.ts'
import { type Charge, type Judged, judge } from '../judged.ts'
import { citesOf, type Sources } from './cites.ts'
import { outcomeWord } from './outcome-word.ts'
import { placeOf } from './place.ts'

type Voice = { readonly t: Translate; readonly sources: Sources; readonly known: Known }

/**
 * Facts that were trafficking under the law of their day and would not be under that of today: the more favourable law may apply, which
 * counsel decides and no rule of ours.
 * @param today the same law on the day as of which it was gone through
 */
export const laterLawReason = ({ t, sources, known }: Voice, then: Judged, today: readonly Charge[]): readonly Reason[] => {
  const now = judge(today, known)
  if (then.tip !== 'yes' || now.tip !== 'no') return []
  const reading = today.find(({ offence }) => offence.class === 'TIP')?.readings.at(-1)
  if (!reading) return []
  const text = t('law.reason.later-law', { outcome: outcomeWord(t, now.outcome), place: placeOf(t, reading) })
  const cite = citesOf(t, sources, reading, [reading.version.from])
  return [{ offence: reading.offence.id, element: 'laterLaw', answer: 'yes', needed: 'no', text, facts: [], cite }]
}
