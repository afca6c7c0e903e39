import type { SystemOutcome } from '../../../contract/outcome.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { type Known, leavesOf } from '../../rule/rule.ts'
import { type Charge, chargeAnswer } from '../judged.ts'
import type { Reading } from '../readings.ts'
import { placeOf } from './place.ts'
import { citesOf, type Sources } from './cites.ts'

type Voice = { readonly t: Translate; readonly sources: Sources; readonly known: Known }

/** Whether all that the offence asks for, as far as it is on file, is there. */
const isRaised = ({ elements }: Reading, known: Known): boolean =>
  elements.some(
    ({ name, answer }) => name === 'conduct' && leavesOf(answer).every((leaf) => leaf.kind === 'lawUnknown' || known(leaf.id) === 'yes'),
  )

/** Another offence that holds, or may hold since something of it is there; of the others nothing is said. */
export const sayOther = ({ t, sources, known }: Voice, charge: Charge): SystemOutcome['other'] => {
  const answer = chargeAnswer(charge, known)
  const [reading] = charge.readings
  if (!reading || answer === 'no' || (answer === 'unknown' && !isRaised(reading, known))) return []
  const title = charge.offence.title[t.lang]
  const cite = citesOf(t, sources, reading, [...reading.elements.flatMap(({ basis }) => basis), reading.version.wording])
  return [{ offence: charge.offence.id, title, answer, text: t('law.other', { answer, title, place: placeOf(t, reading) }), cite }]
}
