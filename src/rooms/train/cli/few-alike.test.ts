import { expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { trainMessages } from '../messages.ts'
import { fewAlike } from './few-alike.ts'

const t = translator('en', trainMessages)
const alike = (code: string, n: number) => Array.from({ length: n }, (_, at) => ({ code, at }))
const lines = (faults: readonly { code: string; at: number }[]) => fewAlike(t, faults, ({ code, at }) => `${code} ${at}`)

it('says each mistake where they are few', () => expect(lines(alike('twice', 20))).toHaveLength(20))

it('says twenty of three hundred, how many more there are, and each of another kind', () => {
  const said = lines([...alike('twice', 150), ...alike('unknown', 1), ...alike('twice', 150)])
  expect(said).toHaveLength(22)
  expect(said[20]).toBe('  … and 280 more like it')
  expect(said[21]).toBe('unknown 0')
})

it('loses no mistake of one column among the same of another', () => {
  const one = (file: string, column: string) => ({ code: 'unknown', file, column })
  const faults = [
    ...Array.from({ length: 300 }, () => one('people.csv', 'sector')),
    one('people.csv', 'country'),
    one('answers.csv', 'sector'),
  ]
  const said = fewAlike(t, faults, ({ file, column }) => `${file} ${column}`)
  expect(said.slice(20)).toEqual(['  … and 280 more like it', 'people.csv country', 'answers.csv sector'])
})
