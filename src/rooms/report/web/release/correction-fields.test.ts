import { expect, it } from 'vitest'
import { isStillFault } from './correction-fields.ts'

type Typed = Readonly<Record<string, string>>
const whole = (ending: string): Typed => Object.fromEntries(['place', 'was', 'is', 'why'].map((part) => [`${part}${ending}`, part]))
const formOf = (within: string, typed: Typed): FormData => {
  const values = new FormData()
  values.set('corrections.0.in', within)
  for (const [name, text] of Object.entries(typed)) values.set(`corrections.0.${name}`, text)
  return values
}

it.each([
  ['stands where the other language is not whole either', 'both', { ...whole('Es'), whyEs: ' ' }, true],
  ['stands where something is typed in its own', 'both', { ...whole('Es'), isEn: 'two' }, true],
  ['goes where its language is left empty and the other is whole', 'both', { ...whole('Es'), isEn: ' ' }, false],
  ['goes where the correction is made in the other language alone', 'es', { placeEs: 'x', isEn: 'two' }, false],
  ['stands where it is made in its own alone', 'en', whole('Es'), true],
] as const)('a fault %s', (_, within, typed, is) => {
  expect(isStillFault('corrections.0.whyEn', formOf(within, typed))).toBe(is)
})

it('a fault of a whole language stands, whatever the other is', () => {
  expect(isStillFault('corrections.0.isEs', formOf('both', whole('Es')))).toBe(true)
  expect(isStillFault('note', formOf('both', whole('Es')))).toBe(true)
})
