import { type Actor, type Membership, person } from '#kernel/access/actor.ts'
import { sql } from 'kysely'
import { rowsOf, type Writer } from '#kernel/db/handles.ts'
import { insertRows } from '#kernel/db/kept-rows.ts'
import { keepProgrammeTables } from '#programme/port'
import { claimKey } from '#seal/claim.ts'
import { sealEnvelope, type StoredEnvelope } from '#seal/envelope.ts'
import type { Key } from '#seal/key.ts'
import { type TestCase, testCaseOf, testKey } from '#seal/seal.fixture.ts'
import { fixture } from '#test/fixture-package.ts'
import type { InHouse } from '#test/house.ts'
import { sentOf } from '../contract/keeping.ts'

/** A programme of Honduras and Panama; two officers of the one, one of the other, and those whom no case is for. */
export const PROGRAMME = '0192f7a0-5b1e-7c3d-9a41-000000000001'
const ELSEWHERE = '0192f7a0-5b1e-7c3d-9a41-000000000199'
const AT = '2026-03-02T15:00:00.000Z'

const id = (last: number) => `0192f7a0-5b1e-7c3d-9a41-0000000001${String(last).padStart(2, '0')}`
const OFFICE = { HN: id(90), PA: id(91), REG: id(92) } as const
const seat = (role: string, country: keyof typeof OFFICE, programmeId = PROGRAMME): Membership => {
  return { programmeId, officeId: OFFICE[country], country, sector: null, role }
}

export const people = {
  'member-hn': person(id(1), [seat('programme.country-member', 'HN')]),
  'signatory-hn': person(id(2), [seat('programme.country-signatory', 'HN')]),
  'member-pa': person(id(3), [seat('programme.country-member', 'PA')]),
  officer: person(id(4), [seat('programme.officer', 'REG')]),
  administrator: person(id(5), [seat('programme.administrator', 'REG')]),
  auditor: person(id(6), [seat('programme.auditor', 'REG')]),
  elsewhere: person(id(7), [seat('programme.country-member', 'HN', ELSEWHERE)]),
} satisfies Record<string, Actor>
export type Who = keyof typeof people

const HOLDERS = ['member-hn', 'signatory-hn', 'member-pa'] as const
export const [MEMBER, SIGNATORY, PANAMA, STRANGER] = [await testKey(1), await testKey(2), await testKey(3), await testKey(4)]
const RECOVERY = await testKey(9, 'recovery')

export const seed = async (tx: Writer<never>): Promise<void> => {
  await keepProgrammeTables(tx, { programmeId: PROGRAMME, now: '2026-01-01T00:00:00.000Z' }, fixture)
  const offices = (['HN', 'PA'] as const).map((country) => ({ id: OFFICE[country], country, name: `Fiscalía de ${country}` }))
  await insertRows(
    tx,
    'office',
    offices.map((office) => ({ programme_id: PROGRAMME, ...office })),
  )
  const known = HOLDERS.map((who) => ({
    id: people[who].id,
    account_id: people[who].id,
    name: `Oficial ${who}`,
    email: `${who}@example.org`,
  }))
  await insertRows(
    tx,
    'person',
    known.map((one) => ({ programme_id: PROGRAMME, ...one, invited_at: AT })),
  )
  const seats = HOLDERS.flatMap((who) =>
    people[who].memberships.map(({ officeId, role }) => ({ person_id: people[who].id, officeId, role })),
  )
  await insertRows(
    tx,
    'membership',
    seats.map(({ officeId, ...one }, n) => ({
      programme_id: PROGRAMME,
      id: id(80 + n),
      ...one,
      office_id: officeId,
      from_on: '2026-01-01',
    })),
  )
}

/** Ends the seats of an officer who stays signed in. */
export const endSeatsOf = async (tx: Writer<never>, who: Who): Promise<void> => {
  await rowsOf(tx, sql`update membership set ended_at = ${AT}::timestamptz where person_id = ${people[who].id}::uuid`)
}

export const path = (name: string): string => `/api/cases/${name}`
export const IN = { programmeId: PROGRAMME }

export const claimOf = (key: Key, who: Who, programme = PROGRAMME) => claimKey(key, { programme, person: people[who].id, at: AT })

/** Each officer has said which key is theirs. */
export const claimed = async ({ as }: Pick<InHouse, 'as'>): Promise<void> => {
  for (const [who, key] of [
    ['member-hn', MEMBER],
    ['signatory-hn', SIGNATORY],
    ['member-pa', PANAMA],
  ] as const)
    await as(who).post(path('key.claim'), { ...IN, claim: claimOf(key, who) })
}

/** A case of the member of Honduras. */
export const newCase = (founder = MEMBER): Promise<TestCase> => testCaseOf(founder, RECOVERY)

/** All of a case as it is sent, from its n-th entry on. */
export const sendingOf = (of: TestCase, from = 0) => {
  const { begin, entries } = of.stored()
  return { ...IN, ctx: of.ledger.ctx, begin: sentOf(begin), entries: entries.slice(from).map(sentOf) }
}

type Copy = { readonly by?: Key; readonly until?: string | null }

export const copyTo = (to: readonly Key[], { by = MEMBER, until = null }: Copy = {}): Promise<StoredEnvelope> =>
  sealEnvelope(by, { at: AT, until, to: to.map(({ record }) => record), content: 'algo' })
