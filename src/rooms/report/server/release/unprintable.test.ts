import { expect, it } from 'vitest'
import { fixturePackage } from '#test/fixture-package.ts'
import { unprintableIn } from './unprintable.ts'

const unknown = (where: string, found: string) => ({ where, code: 'unknown-reference' as const, found })
const placesOf = (...problems: ReturnType<typeof unknown>[]) => unprintableIn(fixturePackage, problems)?.problems ?? []

it('calls each place by what it is, in the reader’s language', () => {
  const said = placesOf(
    unknown('prose/gaps.es', 'X-1'),
    unknown('finding F-001.en', 'X-1'),
    unknown('gap G-01.es', 'X-1'),
    unknown('recommendation R-REG-01.es', 'X-1'),
  ).map(({ place }) => place)
  expect(said.map(({ es }) => es)).toEqual([
    'el pasaje «Brechas», en español, por «X-1»',
    'el hallazgo F-001, en inglés, por «X-1»',
    'la brecha G-01, en español, por «X-1»',
    'la recomendación R-REG-01, en español, por «X-1»',
  ])
  expect(said.map(({ en }) => en)).toEqual([
    'passage “Gaps”, in Spanish, because of “X-1”',
    'finding F-001, in English, because of “X-1”',
    'gap G-01, in Spanish, because of “X-1”',
    'recommendation R-REG-01, in Spanish, because of “X-1”',
  ])
})

it('leads to a text that a person wrote; a recommendation is none', () => {
  const texts = placesOf(unknown('prose/gaps.es', 'X-1'), unknown('recommendation R-REG-01.es', 'X-1')).map(({ text }) => text?.text)
  expect(texts).toEqual(['passage:gaps', undefined])
})

it('tells a finding that a release leaves out from what is not there at all', () => {
  expect(placesOf(unknown('prose/gaps.es', 'F-001'), unknown('prose/gaps.es', 'F-999')).map(({ code }) => code)).toEqual([
    'unsupported-reference',
    'unknown-reference',
  ])
})

it('names fifty places of those that there are, each once, and nothing where there is none', () => {
  const many = Array.from({ length: 60 }, (_, at) => unknown('prose/gaps.es', `X-${at}`))
  const found = unprintableIn(fixturePackage, [...many, ...many])
  expect([found?.count, found?.problems.length]).toEqual([60, 50])
  expect(unprintableIn(fixturePackage, [])).toBeNull()
})
