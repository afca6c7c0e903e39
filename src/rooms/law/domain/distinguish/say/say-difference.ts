import type { Translate } from '#kernel/i18n/translate.ts'
import type { System } from '../../../contract/facts.ts'
import type { Difference } from '../../../contract/outcome.ts'
import type { Known } from '../../rule/rule.ts'
import type { Apart } from '../differences.ts'
import type { Reading } from '../readings.ts'
import { foundElement } from '../reasons.ts'
import { placeOf } from './place.ts'
import { attemptText, elementText } from './say-reasons.ts'

type Voice = { readonly t: Translate; readonly known: Known }

/** The sentence of the element in one wording; where nothing is held of that wording, the sentence that says so. */
const sentence = (voice: Voice, reading: Reading, name: string): string => {
  if (name === 'attempt') return attemptText(voice, reading)
  const element = reading.elements.find((one) => one.name === name) ?? reading.elements[0]
  return element ? elementText(voice, foundElement(reading, element, voice.known)) : ''
}

/** One sentence on why two systems answer otherwise. */
export const sayDifference = (voice: Voice, systems: [System, System], apart: Apart | undefined): Difference => {
  const { t } = voice
  const [one, other] = systems.map((system) => t('law.system', { system }))
  if (!apart) return { systems, element: 'other', text: t('law.difference.other', { one: one ?? '', other: other ?? '' }) }
  const text = t('law.difference.element', {
    one: one ?? '',
    other: other ?? '',
    place: apart.isOneOfSeveral ? placeOf(t, apart.other) : 'none',
    ofOne: sentence(voice, apart.one, apart.element),
    ofOther: sentence(voice, apart.other, apart.element),
  })
  return { systems, element: apart.element, text }
}
