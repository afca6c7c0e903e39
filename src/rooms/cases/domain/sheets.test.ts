import { describe, expect, it } from 'vitest'
import type { CaseSheet } from '../contract/case-sheet.ts'
import { caseFileOf } from './case-file.ts'
import { id, version } from './case-file.fixture.ts'
import { deadlinesOf, jurisdictionsOf, stagesOf, titlesOf } from './sheets.ts'

const sheet = (over: Partial<CaseSheet>): CaseSheet => ({
  programmeId: id(9),
  title: 'La terminal',
  status: 'screening',
  jurisdictions: ['HN'],
  deadlines: [],
  ...over,
})
const fileOf = (...sheets: readonly CaseSheet[]) =>
  caseFileOf(sheets.map((content, at) => ({ ...version(id(1), 'case', content), entry: `e${at}` })))
const CUSTODY = { kind: 'custody' as const, on: '2026-12-01', what: 'Vence la detención' }

describe('the sheet of a case', () => {
  it('is one where one stands', () => {
    const file = fileOf(sheet({ deadlines: [CUSTODY] }))
    expect([titlesOf(file), stagesOf(file), jurisdictionsOf(file), deadlinesOf(file)]).toEqual([
      ['La terminal'],
      ['screening'],
      ['HN'],
      [CUSTODY],
    ])
  })
  it('is what either of two says where it was changed twice at once; what both say stands once', () => {
    const file = fileOf(sheet({ deadlines: [CUSTODY] }), sheet({ title: 'El taller', status: 'charge', jurisdictions: ['HN', 'GT'] }))
    expect(titlesOf(file)).toEqual(['La terminal', 'El taller'])
    expect(stagesOf(file)).toEqual(['screening', 'charge'])
    expect(jurisdictionsOf(file)).toEqual(['HN', 'GT'])
    expect(deadlinesOf(file)).toEqual([CUSTODY])
  })
  it('is nothing where none can be read', () => expect([titlesOf(fileOf()), stagesOf(fileOf())]).toEqual([[], []]))
})
