import { expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import type { CodingSave } from '../../contract/statement.ts'
import { assessMessages } from '../../messages.ts'
import { codingPairs } from './coding-pairs.ts'

const first: CodingSave = {
  version: 1,
  at: null,
  by: 'C1',
  condition: 'legal',
  themes: ['training', 'budget'],
  seriousness: 2,
  memo: 'Lo dijo una sola persona.',
  evidence: [{ finding: 'F-001', stance: 'contrary' }],
}
const second: CodingSave = {
  ...first,
  version: 2,
  by: 'assess.lead',
  condition: 'technical',
  themes: [],
  seriousness: null,
  memo: null,
  evidence: [],
}
const pairs = (lang: 'es' | 'en', codings: CodingSave[], coded = true) => {
  const [frame, theme] = [{ condition: (code: string) => `‹${code}›` }, (code: string) => `«${code}»`]
  return codingPairs({ t: translator(lang, assessMessages), frame, theme, when: ({ version }) => `v${version}` }, { codings, coded })
}

it('sets each coding beside the one that followed, the last first', () => {
  expect(pairs('es', [first, second, { ...second, version: 3 }]).map(({ before, after }) => [before.heading, after.heading])).toEqual([
    ['v2', 'v3'],
    ['v1', 'v2'],
  ])
  expect(pairs('es', [first, second])).toEqual([
    {
      before: {
        heading: 'v1',
        words:
          'Condición: ‹legal›\nTemas: «training», «budget»\nGravedad: moderada\nHallazgos: F-001 (contradice)\nNota: Lo dijo una sola persona.',
      },
      after: { heading: 'v2', words: 'Condición: ‹technical›' },
    },
  ])
  expect(pairs('en', [first, second])[0]?.before.words).toMatch(/^Condition: ‹legal›\nThemes: «training», «budget»\n/)
})

it('says that a coding was withdrawn, and nothing of one that was never another', () => {
  expect(pairs('es', [first], false)[0]?.after).toEqual({ heading: 'Se retiró la codificación', words: '' })
  expect(pairs('en', [first], false)[0]?.after).toEqual({ heading: 'The coding was withdrawn', words: '' })
  expect([pairs('es', [first]), pairs('es', [], false)]).toEqual([[], []])
})
