import { describe, expect, it } from 'vitest'
import type { Translate } from '#kernel/i18n/translate.ts'
import { Facts } from '#law/facts.ts'
import { decisionOn, seedLaw } from '#law/rules'
import type { CaseTask } from '../../contract/case-task.ts'
import { SAFEGUARDS } from '../../contract/gate.ts'
import { caseFileOf } from '../case-file.ts'
import { id, version } from '../case-file.fixture.ts'
import { askedOf } from '../gate-opens.ts'
import { theoryOf } from './theory-of.ts'
import { NOTHING_WITHDRAWN } from '../protection/withdrawn.ts'

const t: Translate = Object.assign((key: string) => key, { lang: 'en' as const })
const [VICTIM, ACCUSED, CHARGE] = [id(1), id(2), id(3)]
const facts = Facts.parse({ schema: 'istmo/facts/1', id: 'recruitment', jurisdictions: ['HN'], date: '2022', age: 'adult' })
const GROUND = [
  version(VICTIM, 'person', { pseudonym: 'V-01 Ceiba', roles: ['victim'] }),
  version(ACCUSED, 'person', { pseudonym: 'S-02 Caoba', roles: ['accused'] }),
  version(id(4), 'decision', { person: VICTIM, supersedes: null, decision: decisionOn(seedLaw(), [facts], '2026-03-02T14:00:00.000Z') }),
  version(CHARGE, 'charge', { accused: ACCUSED, victim: VICTIM, system: 'HN', offence: 'TIP' }),
]
const task = (n: number, element: CaseTask['element'], state: CaseTask['state'] = 'planned') =>
  version(id(n), 'task', {
    question: `q${n}`,
    method: null,
    owner: null,
    due: null,
    authority: null,
    risk: false,
    element,
    exhibit: null,
    state,
    why: state === 'dropped' ? 'x' : null,
  })
const cell = (n: number, charge: string, element: string) =>
  version(id(n), 'cell', { charge, element, exhibit: id(50), says: 'supports', strength: 'weak', why: 'x', rebuttal: null })
const theory = (...more: Parameters<typeof caseFileOf>[0][number][]) =>
  theoryOf(t, {
    file: caseFileOf([...GROUND, ...more]),
    identities: [],
    today: '2026-03-02',
    withdrawn: NOTHING_WITHDRAWN,
    buildsOn: () => false,
  })

describe('a theory of the case', () => {
  it('puts beside each element what is said on it and the open tasks for it, and no others', () => {
    const { charges, otherTasks } = theory(
      cell(20, CHARGE, 'act'),
      cell(21, id(99), 'act'),
      cell(22, CHARGE, 'means'),
      task(30, { charge: CHARGE, element: 'act' }),
      task(31, { charge: CHARGE, element: 'act' }, 'done'),
      task(32, { charge: id(99), element: 'act' }),
      task(33, null),
      task(34, null, 'dropped'),
    )
    const act = charges[0]?.rows.find(({ name }) => name === 'act')
    expect(act?.cells.map((one) => one.id)).toEqual([id(20)])
    expect(act?.tasks.map((one) => one.id)).toEqual([id(30)])
    expect(otherTasks.map((one) => one.id)).toEqual([id(32), id(33)])
  })

  it('names the decision that the elements come from, and each place of the law once', () => {
    const { charges, cites } = theory(version(id(5), 'charge', { accused: id(6), victim: VICTIM, system: 'HN', offence: 'TIP' }))
    expect(charges.map(({ decision }) => decision?.id)).toEqual([id(4), id(4)])
    expect(cites.length).toBeGreaterThan(0)
    expect(new Set(cites.map((cite) => JSON.stringify(cite))).size).toBe(cites.length)
  })

  it('lists what is open before each act that touches a victim or a witness, and nobody else', () => {
    const items = Object.fromEntries(SAFEGUARDS.map((one) => [one, { state: 'done' as const, why: null }]))
    const { openActs } = theory(
      version(id(60), 'gate', { person: VICTIM, act: 'interview', items }),
      version(id(61), 'gate', { person: VICTIM, act: 'media', items: {} }),
    )
    expect(openActs.map(({ act, isBegun }) => [act, isBegun])).toEqual([
      ['request', false],
      ['transfer', false],
      ['disclosure', false],
      ['media', true],
    ])
    expect(openActs[0]).toMatchObject({ person: VICTIM, open: askedOf('request', { onDay: 'no', isAsChild: false }) })
  })
})
