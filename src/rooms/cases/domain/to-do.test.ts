import { describe, expect, it } from 'vitest'
import { Facts } from '#law/facts.ts'
import { decisionOn, seedLaw } from '#law/rules'
import type { Translate } from '#kernel/i18n/translate.ts'
import type { Version } from '#seal/ledger/opened.ts'
import type { CaseTask } from '../contract/case-task.ts'
import { id, version } from './case-file.fixture.ts'
import { caseFileOf } from './case-file.ts'
import { toDo } from './to-do.ts'
import { taskOf } from './task.fixture.ts'

const t: Translate = Object.assign((key: string) => key, { lang: 'en' as const })
const [VICTIM, CHARGE, TAPE] = [id(1), id(2), id(3)]

const task = (n: number, given: Partial<CaseTask> = {}): Version => version(id(n), 'task', { ...taskOf('who paid?'), ...given })
const tape = version(TAPE, 'exhibit', {
  number: 'E-001',
  kind: 'recording',
  description: 'x',
  origin: { place: null, date: null, by: null, authority: null },
  files: [],
  sources: [],
  derivedFrom: [],
  foreign: null,
  admissibility: { status: 'admitted', why: null },
  perishes: { on: '2026-03-09', what: 'it is overwritten' },
  pointsAway: false,
})
const sheet = version(id(4), 'case', {
  programmeId: id(98),
  title: 'x',
  status: 'investigation',
  jurisdictions: ['HN'],
  deadlines: [
    { kind: 'custody', on: '2026-03-20', what: 'S-02' },
    { kind: 'limitation', on: '2026-03-05', what: 'x' },
  ],
})
const charge = [
  version(id(5), 'decision', {
    person: VICTIM,
    supersedes: null,
    decision: decisionOn(
      seedLaw(),
      [Facts.parse({ schema: 'istmo/facts/1', id: 'recruitment', date: '2022', age: 'child' })],
      '2026-03-02T14:00:00.000Z',
    ),
  }),
  version(CHARGE, 'charge', { accused: id(6), victim: VICTIM, system: 'INT', offence: 'TIP' }),
]
const handedOver = version(id(7), 'custody', {
  exhibit: TAPE,
  kind: 'transferred',
  at: '2026-03-02T14:00:00-06:00',
  place: 'x',
  from: 'a',
  to: 'b',
  seal: null,
  purpose: null,
  sha256: null,
  corrects: null,
})
const said = (versions: readonly Version[]) =>
  toDo(t, caseFileOf(versions)).map((one) => `${one.on ?? '-'} ${one.kind}${one.kind === 'gap' ? ` ${one.row.name} ${one.status}` : ''}`)

describe('what waits in a case', () => {
  it('comes with what runs out first, by its day; then open tasks; then breaks and gaps', () =>
    expect(said([tape, sheet, ...charge, handedOver, task(11), task(12, { due: '2026-03-01' })])).toEqual([
      '2026-03-05 deadline',
      '2026-03-09 perishes',
      '2026-03-20 deadline',
      '2026-03-01 task',
      '- task',
      '- break',
      '- gap act uncovered',
      '- gap purpose uncovered',
      '- gap accusedAct uncovered',
      '- gap accusedIntent uncovered',
    ]))

  it('has the days of the joint plan among what runs out', () => {
    const plan = version(id(8), 'plan', {
      hypothesis: 'x',
      elements: [],
      decisions: [{ what: 'x', on: '2026-03-10', by: null }],
      authorities: [{ what: 'x', expires: '2026-03-30' }],
      risks: [],
      safety: 'x',
      review: '2026-03-01',
    })
    expect(said([tape, plan, task(12, { due: '2026-02-01' })])).toEqual([
      '2026-03-01 plan',
      '2026-03-09 perishes',
      '2026-03-10 plan',
      '2026-03-30 plan',
      '2026-02-01 task',
    ])
  })

  it('leaves out gaps that an open task is to close, and no others', () => {
    const element = { charge: CHARGE, element: 'act' }
    for (const state of ['planned', 'doing'] as const)
      expect(said([...charge, task(11, { element, state })])).not.toContain('- gap act uncovered')
    for (const state of ['done', 'dropped'] as const)
      expect(said([...charge, task(11, { element, state, why: 'x' })])).toContain('- gap act uncovered')
    expect(said([...charge, task(11, { element: { charge: id(77), element: 'act' } })])).toContain('- gap act uncovered')
  })

  it('has no task that is done or dropped, and nothing in an empty case', () => {
    expect(said([task(11, { state: 'done' }), task(12, { state: 'dropped', why: 'x' })])).toEqual([])
    expect(said([])).toEqual([])
  })
})
