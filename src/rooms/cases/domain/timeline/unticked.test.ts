import { expect, it } from 'vitest'
import type { CaseEvent } from '../../contract/case-event.ts'
import type { CasePerson } from '../../contract/person.ts'
import { id } from '../case-file.fixture.ts'
import type { Standing } from '../case-file.ts'
import { untickedIn } from './unticked.ts'

const standing = <Content>(n: number, content: Content): Standing<Content> => ({
  id: id(n),
  version: `v${n}`,
  at: '2026-03-02T14:00:00.000Z',
  from: 'F',
  content,
})
const person = (n: number, pseudonym: string): Standing<CasePerson> => standing(n, { pseudonym, roles: ['victim'] })
const event = (what: string, persons: readonly number[] = []): Standing<CaseEvent> =>
  standing(100, { what, from: null, to: null, place: null, state: null, persons: persons.map(id), exhibits: [], status: 'alleged' })
const PERSONS = [person(1, 'V-01 Ceiba'), person(10, 'V-10 Nance'), person(2, 'V-02 Caoba'), person(3, 'Testigo del norte')]
const named = (what: string, ticked: readonly number[] = [], persons = PERSONS) =>
  untickedIn([event(what, ticked)], persons).map((one) => one.person)

it.each([
  ['the letter and number', 'Llevan a V-01 a Guatemala', [1]],
  ['the whole pseudonym, in small letters too', 'Cruza v-02 caoba sola', [2]],
  ['a pseudonym without a number', 'La ve el testigo del norte', [3]],
  ['two of them', 'V-01 y V-10 duermen allí', [1, 10]],
  ['another number that begins alike', 'Duerme V-10', [10]],
  ['a tree alone, which may be a place', 'Llegan a La Ceiba', []],
  ['nobody', 'Salen de noche', []],
] as const)('of an event where nobody is ticked: %s', (_, what, found) => {
  expect(named(what)).toEqual(found.map(id))
})

it('not who is ticked', () => expect(named('V-01 y V-02 cruzan', [1])).toEqual([id(2)]))

it('not by a number that two bear: nobody knows which of them it is', () => {
  const two = [person(1, 'V-01 Ceiba'), person(2, 'V-01 Caoba')]
  expect(named('Cruza V-01', [], two)).toEqual([])
  expect(named('Cruza V-01 Caoba', [], two)).toEqual([id(2)])
})

it('by the last wording alone, once', () => {
  const [before, after] = [event('Cruza V-01'), event('Cruza sola')]
  expect(untickedIn([before, after], PERSONS)).toEqual([])
  expect(untickedIn([after, before], PERSONS)).toEqual([{ event: before.id, person: id(1) }])
})
