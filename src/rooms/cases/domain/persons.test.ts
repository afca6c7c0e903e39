import { expect, it } from 'vitest'
import { Facts } from '#law/facts.ts'
import { decisionOn, seedLaw } from '#law/rules'
import type { PersonRole } from '../contract/person.ts'
import { accusedPersons } from './accused-persons.ts'
import { caseFileOf } from './case-file.ts'
import { id, version } from './case-file.fixture.ts'
import { decisionsOn } from './decisions-on.ts'

const person = (n: number, pseudonym: string, roles: PersonRole[]) => version(id(n), 'person', { pseudonym, roles })

it('the accused of a case are asked about by the pseudonyms that they have in it, which facts have room for', () => {
  const all = [
    person(1, 'V-01 Ceiba', ['victim']),
    person(2, 'S-02 Caoba', ['suspect']),
    person(3, 'V-03 Cedro', ['victim', 'accused']),
    person(4, 'x'.repeat(60), ['accused']),
  ]
  const accused = accusedPersons(caseFileOf([...all, { ...person(2, 'S-02 Caoba', ['accused']), entry: 'twice' }]))
  expect(accused).toEqual(['S-02 Caoba', 'V-03 Cedro', 'x'.repeat(40)])
  const facts = { schema: 'istmo/facts/1', id: 'recruitment', accused: accused.map((one) => ({ id: one, act: 'yes' })) }
  expect(Facts.safeParse(facts).success).toBe(true)
})

it('decisions are numbered person by person, in the order in which they were written', () => {
  const decided = (n: number, of: string, at: string) => {
    const decision = decisionOn(seedLaw(), [Facts.parse({ schema: 'istmo/facts/1', id: 'recruitment' })], at)
    return { ...version(id(n), 'decision', { person: of, supersedes: null, decision }), at }
  }
  const file = caseFileOf([
    decided(3, id(1), '2026-03-04T00:00:00.000Z'),
    decided(1, id(1), '2026-03-02T00:00:00.000Z'),
    decided(2, id(9), '2026-03-03T00:00:00.000Z'),
  ])
  expect(decisionsOn(file, id(1)).map(({ n, decided: { id: of } }) => [n, of])).toEqual([
    [1, id(1)],
    [2, id(3)],
  ])
  expect(decisionsOn(file, id(9)).map(({ n }) => n)).toEqual([1])
})
