import { expect, it } from 'vitest'
import { easedBy, ownHold, verdictOf } from './verdict.ts'

const nothing = { waits: false, unreviewed: null, unprintable: null, rewritten: [] }
const words = { es: '', en: '' }
const untold = { waits: true, unreviewed: null, unprintable: null, rewritten: [] }
const texts = { waits: true, unreviewed: { count: 1, first: 'passage:summary', title: words, texts: [] }, unprintable: null, rewritten: [] }

it.each([
  ['the countries agreed and nothing else holds it up', { open: true, held: nothing }, 'open'],
  ['it is an example, whatever the countries said', { open: false, example: true, held: nothing }, 'open'],
  ['a rewritten sentence is to be settled', { open: true, rewritten: 1, held: nothing }, 'closed'],
  ['a rewritten sentence is to be settled, which everybody is told', { open: true, rewritten: 1, held: null }, 'closed'],
  ['a place cannot be printed, which everybody is told', { open: true, unprintable: 1, held: null }, 'closed'],
  ['a text stands in one language only, which everybody is told', { open: true, untranslated: 1, held: null }, 'closed'],
  ['a text is to be read again', { open: true, held: texts }, 'closed'],
  ['a text is to be read again, and the reader is not told which', { open: true, held: untold }, 'closed'],
  ['a country holds it up, which everybody is told', { open: false, held: null }, 'closed'],
  ['the countries agreed and the reader is not told the rest', { open: true, held: null }, null],
  ['the countries agreed to empty parts', { open: true, bare: true, held: nothing }, 'closed'],
  ['nothing of an example is released', { open: false, bare: true, example: true, held: nothing }, 'closed'],
  ['it is an example and the reader is not told the rest', { open: false, example: true, held: null }, null],
] as const)('where %s', (_, gate, verdict) => {
  expect(verdictOf({ bare: false, example: false, rewritten: 0, unprintable: 0, untranslated: 0, ...gate })).toBe(verdict)
})

it.each([
  [{ rewritten: 0, held: nothing }, []],
  [{ rewritten: 0, held: null }, []],
  [{ rewritten: 2, held: null }, ['sentences']],
  [{ rewritten: 0, held: texts }, ['texts']],
  [{ rewritten: 0, held: untold }, ['texts']],
  [{ rewritten: 2, held: texts }, ['texts', 'sentences']],
  [{ rewritten: 2, unprintable: 3, held: texts }, ['texts', 'sentences', 'places']],
  [{ rewritten: 0, unprintable: 3, held: null }, ['places']],
  [{ rewritten: 0, untranslated: 1, held: null }, ['languages']],
] as const)('names what besides the countries holds a report up: %o', (gate, hold) => {
  expect(ownHold({ unprintable: 0, untranslated: 0, ...gate })).toEqual(hold)
})

it('names whom another rule would do without, but of an example, which waits for nobody', () => {
  const rule = { rule: 'each', least: null, onObjection: 'block', onSilence: 'block', members: ['HN', 'PA'] } as const
  const countries = [
    { country: 'HN', state: 'signed' },
    { country: 'PA', state: 'objected' },
  ] as const
  const by = (example: boolean) => easedBy({ gate: { example }, rule, countries }, { ...rule, onObjection: 'include-marked' })
  expect([by(false), by(true)]).toEqual([[{ country: 'PA', state: 'objected', as: 'marked' }], []])
})
