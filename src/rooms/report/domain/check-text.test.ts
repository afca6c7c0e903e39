import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixturePackage } from '#test/fixture-package.ts'
import { reportWords } from '../messages.ts'
import { readPassage, sentenceFaults } from './check-text.ts'

const { tables } = fixturePackage
const workshops = tables.workshops.map((one) => (one.code === 'R1-HN-PRO-1' ? { ...one, state: 'sealed' as const } : one))
const source = { ...fixturePackage, tables: { ...tables, workshops } }
const es = reportWords('es')

const inSentence = (text: string) =>
  sentenceFaults(source, es, { id: 'rounds', inputs: '{}', text }).map(({ code, found }) => `${code} ${found}`)
const inPassage = (text: string) => readPassage(source, es, { key: 'gaps', text }).faults.map(({ code, found }) => `${code} ${found}`)

/** What people type, and what is amiss with it. */
const PIECES = [
  ['Se dijo así', []],
  ['[@] GT.003', ['bad-reference [@] GT.003']],
  ['[@]GT.003, CR.022', ['bad-reference [@]GT.003, CR.022']],
  ['[@F-001, F-002]', ['bad-reference [@F-001, F-002]']],
  ['[@fatf-r37.1 y', ['open-reference [@fatf-r37.1']],
  ['[@F-001 [@G-01]', ['open-reference [@F-001']],
  ['[@HN-1, @HN-98, @HN-99]', ['unknown-reference HN-98', 'unknown-reference HN-99']],
  ['[@HN-3]', ['unreleased-reference HN-3']],
  ['según R1-HN-PRO-1', ['unreleased-reference R1-HN-PRO-1']],
  ['son 1.204,5 en total', ['unbound-number 1.204,5']],
  ['entre 71 y 72', ['unbound-number 71', 'unbound-number 72']],
  ['hay {{statements mood=good}}', ['bad-token {{statements mood=good}}']],
  ['hay {{statements round=1 country=HN y', ['open-token {{statements round=1 country=HN']],
  ['hay {{value of=helps}', ['open-token {{value of=helps}']],
  ['hay {{statements round=9}}', ['bad-token {{statements round=9}}']],
  ['hay {{countries theme=data|dta}}', ['bad-token {{countries theme=data|dta}}']],
  ['hay {{claims finding=F-999}}', ['bad-token {{claims finding=F-999}}']],
  ['hay {{statements constructor=1}}', ['bad-token {{statements constructor=1}}']],
  ['hay {{findings constructor=1}}', ['bad-token {{findings constructor=1}}']],
  ['hay {{{statements}}}', ['open-token {{{statements}}}']],
  ['hay {{claims finding=@F-003|12345', ['open-token {{claims finding=@F-003|12345', 'bad-reference @F-003']],
  ['véase @F-001', ['bad-reference @F-001']],
  ['[@F-002 y @G-01', ['open-reference [@F-002']],
  ['[F-002, @G-01]', ['bad-reference @G-01']],
  ['en 2009 [@F-001], tod[@]s', []],
  ['a unidad@mp.gob.hn, @fiscalia, medium.com/@OIM-2023/informe, @COVID-19 o unidad @MP-14.gob.hn', []],
] as const

describe('what is amiss with a text', () => {
  it('is all told at once, in the order of the text, and each once', () => {
    const pieces = fc.shuffledSubarray([...PIECES], { minLength: 1 })
    fc.assert(
      fc.property(pieces, (chosen) => {
        const text = chosen.map(([words]) => words).join('; ')
        const told = chosen.flatMap(([, faults]) => faults)
        expect(inSentence(text)).toEqual(told)
        expect(inPassage(text)).toEqual(told)
        expect(inSentence(`${text}; ${text}`)).toEqual(told)
      }),
    )
  })
  it('is a filter of which every object has one', () => {
    expect(inSentence('Hay {{statements __proto__=1}}.')).toEqual(['bad-token {{statements __proto__=1}}'])
    expect(inPassage(String.raw`Hay {{statements \_\_proto\_\_=1}}.`)).toEqual(['bad-token {{statements __proto__=1}}'])
  })
  it('is no statement that is cited by the code that it is printed with', () => {
    const { workshop = '' } = tables.statements.find(({ id }) => id === 'HN-1') ?? {}
    const text = `Se dijo así [@${workshop}/001, @F-001], y no [@${workshop}/999].`
    expect(inPassage(text)).toEqual([`unknown-reference ${workshop}/999`])
    expect(inSentence(text)).toEqual([`unknown-reference ${workshop}/999`])
  })
  it('is told across the paragraphs of a passage', () => {
    expect(inPassage('Son 7.\n\n# Título\n\nVéase R1-HN-PRO-1.\n\n- Dicho [@F-001\n- Son 8')).toEqual([
      'unbound-number 7',
      'markup heading',
      'unreleased-reference R1-HN-PRO-1',
      'open-reference [@F-001',
      'unbound-number 8',
    ])
  })
})
