import { expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import type { Answer } from '../../../contract/facts.ts'
import { lawMessages } from '../../../messages.ts'
import { headline } from '../headline.ts'
import { outcomeWords } from './outcome-word.ts'

const ANSWERS: readonly Answer[] = ['yes', 'no', 'unknown']
const t = translator('en', lawMessages)
const said = (tip: Answer, som: Answer, attempt: Answer): string =>
  outcomeWords(t, { tip, som, attempt, outcome: headline({ tip, som, attempt }) })

it('what is certain is said beside what is not', () => {
  expect(said('yes', 'unknown', 'no')).toBe('trafficking in persons; smuggling undetermined')
  expect(said('yes', 'no', 'no')).toBe('trafficking in persons')
  expect(said('unknown', 'yes', 'unknown')).toBe('smuggling of migrants; trafficking undetermined')
  expect(said('unknown', 'no', 'unknown')).toBe('trafficking undetermined; not smuggling')
  expect(said('no', 'unknown', 'no')).toBe('smuggling undetermined; not trafficking')
  expect(said('no', 'no', 'unknown')).toBe('attempted trafficking undetermined; not smuggling')
  expect(said('no', 'yes', 'yes')).toBe('attempted trafficking in persons, and smuggling of migrants')
  expect(said('unknown', 'unknown', 'unknown')).toBe('undetermined')
})

it('nothing that is open is kept back, and no certain answer is called undetermined', () => {
  for (const tip of ANSWERS)
    for (const som of ANSWERS)
      for (const attempt of ANSWERS) {
        const isOpen = tip === 'unknown' || som === 'unknown' || (tip === 'no' && attempt === 'unknown')
        expect(said(tip, som, attempt).includes('undetermined'), `${tip} ${som} ${attempt}`).toBe(isOpen)
      }
})
