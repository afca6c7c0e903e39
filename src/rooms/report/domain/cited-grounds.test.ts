import { expect, it } from 'vitest'
import { fixturePackage } from '#test/fixture-package.ts'
import { reportWords } from '../messages.ts'
import { citedGrounds } from './cited-grounds.ts'

const citedIn = (text_es: string | null, text_en: string | null) => {
  const row = { sentence: 'rounds', text_es, text_en, inputs: '{}', generated_es: null, generated_en: null, note: null }
  const tables = { ...fixturePackage.tables, sentence_overrides: [row] }
  return citedGrounds({ ...fixturePackage, tables }, ['rounds'], reportWords).get('rounds') ?? []
}
const named = (es: string | null, en: string | null) => citedIn(es, en).map(({ kind, id }) => `${kind} ${id}`)

it('is what the text of either language names, each once and in its order, a statement also by its printed code', () => {
  const { workshop = '' } = fixturePackage.tables.statements.find(({ id }) => id === 'HN-1') ?? {}
  expect(named(`Uno [@F-001, @${workshop}/001]. Dos [@G-01].`, 'One [@HN-1, @REG-9, @report-2010, @annex-statements].')).toEqual([
    'finding F-001',
    'statement HN-1',
    'gap G-01',
    'claim REG-9',
    'source report-2010',
    'annex annex-statements',
  ])
})

it('names an annex as one, and leads from a recommendation to it and from a document to where it was published', () => {
  const [{ code, text_en } = { code: '', text_en: '' }] = fixturePackage.tables.recommendations
  expect(citedIn(null, `See [@${code}].`)).toMatchObject([{ kind: 'recommendation', id: code, en: `${code} · ${text_en}` }])
  expect(citedIn(null, 'See [@annex-treaties].')).toMatchObject([{ es: 'Anexo: Tratados', en: 'Annex: Treaties' }])
  expect(citedIn(null, 'See [@report-2010].')[0]?.published?.en).toMatch(/2010/)
})

it('takes no side, and is nothing where nothing in sight bears the code or nothing is cited', () => {
  expect(citedIn('Uno [@HN-1].', null)).toMatchObject([{ stance: null }])
  expect(named('Uno [@HN-999].', 'One.')).toEqual([])
  const row = {
    sentence: 'rounds',
    text_es: 'Uno [@F-001].',
    text_en: null,
    inputs: '{}',
    generated_es: null,
    generated_en: null,
    note: null,
  }
  const source = { ...fixturePackage, tables: { ...fixturePackage.tables, sentence_overrides: [row] } }
  expect(citedGrounds(source, ['coverage:1'], reportWords)).toEqual(new Map())
})
