import { expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { lawMessages } from '../../../messages.ts'
import { sharedLines, sharedParts } from './shared.ts'

const t = translator('en', lawMessages)

it('a sentence that is the same of several systems stands once, with whose it is', () =>
  expect(
    sharedLines(t, [
      { system: 'Belize', said: ['Ask.'] },
      { system: 'Panama', said: ['Ask.', 'Wait.'] },
      { system: 'Nicaragua', said: [] },
    ]),
  ).toEqual([
    { systems: 'Belize and Panama', lines: ['Ask.'] },
    { systems: 'Panama', lines: ['Wait.'] },
  ]))

it('a list below a heading stands once of those that it is the same of, and loses no line', () => {
  const facts = (...lines: readonly string[]) => ({ head: 'Facts', lines })
  expect(
    sharedParts(t, [
      { system: 'Belize', said: [facts('a', 'b'), { head: 'Law', lines: ['c'] }] },
      { system: 'Panama', said: [facts('a', 'b')] },
      { system: 'Nicaragua', said: [facts('a')] },
    ]),
  ).toEqual([
    {
      head: 'Facts',
      of: [
        { systems: 'Belize and Panama', lines: ['a', 'b'] },
        { systems: 'Nicaragua', lines: ['a'] },
      ],
    },
    { head: 'Law', of: [{ systems: 'Belize', lines: ['c'] }] },
  ])
})

it('what is the same of every system says so, and of one alone its name', () => {
  expect(sharedLines(t, [{ system: 'Belize', said: ['Ask.'] }])).toEqual([{ systems: 'Belize', lines: ['Ask.'] }])
  const both = ['Belize', 'Panama'].map((system) => ({ system, said: ['Ask.'] }))
  expect(sharedLines(t, both)).toEqual([{ systems: t('law.guide.every-law'), lines: ['Ask.'] }])
})
