import { type Actor, type Membership, person } from '#kernel/access/actor.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { keepProgrammeTables } from '#programme/port'
import { fixture } from '#test/fixture-package.ts'
import type { Item } from '../../contract/item.ts'

/** A programme of Honduras and Panama, and who writes and reviews its items. */
const PROGRAMME = '0192f7a0-5b1e-7c3d-9a41-000000000001'
export const IN = { programmeId: PROGRAMME }
export const AT_ONCE = '2026-01-01T00:00:00.000Z'
const id = (last: number) => `0192f7a0-5b1e-7c3d-9a41-0000000007${String(last).padStart(2, '0')}`
const seat = (role: string, country: string, programmeId = PROGRAMME): Membership => {
  return { programmeId, officeId: id(90), country, sector: null, role }
}

export const people: Readonly<Record<string, Actor>> = {
  'team-hn': person(id(1), [seat('train.team', 'HN')]),
  'second-hn': person(id(2), [seat('train.team', 'HN')]),
  'team-pa': person(id(3), [seat('train.team', 'PA')]),
  'team-of-region': person(id(4), [seat('train.team', 'REG')]),
  facilitator: person(id(5), [seat('train.facilitator', 'HN')]),
  director: person(id(6), [seat('train.director', 'HN')]),
  analyst: person(id(7), [seat('train.analyst', 'REG')]),
  officer: person(id(8), [seat('programme.officer', 'REG')]),
  reader: person(id(9), [seat('programme.reader', 'REG')]),
  elsewhere: person(id(10), [seat('train.team', 'HN', id(99))]),
}
/** Whoever has a seat and none of a team. */
export const NO_TEAM = ['facilitator', 'director', 'analyst', 'officer', 'reader', 'operator']

export const seed = (tx: Writer<never>): Promise<void> => keepProgrammeTables(tx, { programmeId: PROGRAMME, now: AT_ONCE }, fixture)

const both = (text: string) => ({ es: `${text} (es)`, en: `${text} (en)` })

/** An item about nothing, whole; what a file claims of it is for the bank to leave. */
export const item = (name: string, more: Partial<Item> = {}): Item => ({
  id: name,
  version: 7,
  kind: 'single',
  outcome: 'M1.O1',
  bloom: 'apply',
  pool: 'test',
  state: 'draft',
  stem: both(`What is ${name}?`),
  options: [
    { id: 'a', text: both('One'), correct: true, why: both('It is so') },
    { id: 'b', text: both('Two'), why: both('It is not so') },
  ],
  sources: [],
  author: 'training team, example',
  reviewers: [],
  ...more,
})

export const at = (operation: string): string => `/api/train/${operation}`

/** A file as it is brought in. @param name says its format */
export const brought = (text: string, name = 'items.json', more: object = {}): FormData => {
  const form = new FormData()
  form.set('input', JSON.stringify({ ...IN, ...more }))
  form.set('file', new File([text], name))
  return form
}

export const bankFile = (items: readonly unknown[], more: object = {}): FormData =>
  brought(JSON.stringify({ schema: 'istmo/items/1', ...more, items }))
