import type { Translate } from '#kernel/i18n/translate.ts'
import type { Accused, Answer, Fact } from '../../../contract/facts.ts'
import type { Reason } from '../../../contract/outcome.ts'
import type { Known } from '../../rule/rule.ts'
import { allOf } from '../../truth.ts'
import { type Charge, chargeAnswer } from '../judged.ts'
import { citesOf, type Sources } from './cites.ts'

type Voice = { readonly t: Translate; readonly sources: Sources; readonly known: Known }

const PARTS = ['act', 'knew', 'intended'] as const

const said = (fact: Fact | undefined): Answer => (fact === undefined ? 'unknown' : typeof fact === 'string' ? fact : fact.value)

/**
 * Of each person accused whether trafficking, where it is there, is theirs: an act of theirs and their intention. Knowing is said beside it and
 * decides nothing: who knew need not have meant it. It turns no answer on the facts of the victim.
 * @source TIP Protocol art. 5(1)
 */
export const accusedReasons = ({ t, sources, known }: Voice, charge: Charge, accused: readonly Accused[]): readonly Reason[] => {
  const reading = charge.readings.at(-1)
  const elements = reading?.version.elements
  const answer = chargeAnswer(charge, known)
  if (charge.offence.class !== 'TIP' || !reading || !elements || !('intent' in elements) || answer === 'no') return []
  return accused.map((one) => {
    const [act, knew, intended] = PARTS.map((part) => said(one[part]))
    const theirs = allOf([answer, act ?? 'unknown', intended ?? 'unknown'])
    const words = Object.fromEntries(
      [
        ['act', act],
        ['knew', knew],
        ['intended', intended],
      ].map(([part, value]) => [part, t('law.answer', { answer: value ?? 'unknown' })]),
    )
    return {
      offence: charge.offence.id,
      element: 'accused',
      answer: theirs,
      needed: 'no',
      text: t('law.reason.accused', { id: one.id, answer: theirs, ...words }),
      facts: PARTS.map((part) => `accused.${one.id}.${part}`),
      cite: citesOf(t, sources, reading, [elements.intent]),
    }
  })
}
