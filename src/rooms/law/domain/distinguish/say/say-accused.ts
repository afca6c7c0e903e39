import type { Translate } from '#kernel/i18n/translate.ts'
import type { Accused, Answer, Fact } from '../../../contract/facts.ts'
import type { Reason } from '../../../contract/outcome.ts'
import type { Known } from '../../rule/rule.ts'
import { allOf } from '../../truth.ts'
import { type Charge, chargeAnswer } from '../judged.ts'
import { citesOf, type Sources } from './cites.ts'
import { unbroken } from './names.ts'

type Voice = { readonly t: Translate; readonly sources: Sources; readonly known: Known }

const PARTS = ['act', 'knew', 'intended'] as const

const said = (fact: Fact | undefined): Answer => (fact === undefined ? 'unknown' : typeof fact === 'string' ? fact : fact.value)

/**
 * Of each person accused whether trafficking, where it is there, is theirs: an act of theirs and their intention. Knowing is said beside it and
 * decides nothing: who knew need not have meant it. Accomplices and whoever organises or directs others are not examined, and that is said. It
 * turns no answer on the facts of the victim.
 * @source TIP Protocol art. 5(1), 5(2)(b) and 5(2)(c)
 */
export const accusedReasons = ({ t, sources, known }: Voice, charge: Charge, accused: readonly Accused[]): readonly Reason[] => {
  const reading = charge.readings.at(-1)
  const elements = reading?.version.elements
  const answer = chargeAnswer(charge, known)
  if (charge.offence.class !== 'TIP' || !reading || !elements || !('intent' in elements) || answer === 'no') return []
  return accused.map((one) => {
    const theirs = allOf([answer, said(one.act), said(one.intended)])
    return {
      offence: charge.offence.id,
      element: 'accused',
      answer: theirs,
      needed: 'no',
      text: t('law.reason.accused', {
        id: unbroken(one.id),
        answer: theirs,
        trafficking: answer,
        act: said(one.act),
        knew: said(one.knew),
        intended: said(one.intended),
        // Of whoever neither knew nor meant it there is nothing else to look for.
        alone: said(one.knew) === 'no' && said(one.intended) === 'no' ? 'yes' : 'no',
      }),
      facts: PARTS.map((part) => `accused.${one.id}.${part}`),
      cite: citesOf(t, sources, reading, [elements.intent]),
    }
  })
}
