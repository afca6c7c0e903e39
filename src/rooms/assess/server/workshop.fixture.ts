import { sql } from 'kysely'
import { type Actor, type Membership, OPERATOR, person } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { House } from '#kernel/command/house.ts'
import { type Reader, rowsOf, type Writer } from '#kernel/db/handles.ts'
import { reading } from '#kernel/db/transaction.ts'
import { PROGRAMME, seed } from './analysis.fixture.ts'
import type { AssessTables } from './tables.ts'

export { IN, PROGRAMME, seed, seedWith } from './analysis.fixture.ts'

const OTHER = '0192f7a0-5b1e-7c3d-9a41-000000000002'
const id = (last: number) => `0192f7a0-5b1e-7c3d-9a41-0000000002${String(last).padStart(2, '0')}`
const seat = (role: string, country: string, programmeId = PROGRAMME): Membership => {
  return { programmeId, officeId: id(90), country, sector: null, role }
}

/** People of two countries and of the region, each with one seat. */
export const people: Readonly<Record<string, Actor>> = {
  'ana-hn': person(id(1), [seat('assess.facilitator', 'HN')]),
  'beto-hn': person(id(2), [seat('assess.assessor', 'HN')]),
  'lena-hn': person(id(3), [seat('assess.lead', 'HN')]),
  'mario-hn': person(id(4), [seat('programme.country-member', 'HN')]),
  'gina-gt': person(id(5), [seat('assess.facilitator', 'GT')]),
  'lucas-gt': person(id(6), [seat('assess.lead', 'GT')]),
  'olga-officer': person(id(7), [seat('programme.officer', 'REG')]),
  'rita-reader': person(id(8), [seat('programme.reader', 'REG')]),
  'rosa-reg': person(id(9), [seat('assess.facilitator', 'REG')]),
  'zoe-elsewhere': person(id(10), [seat('assess.lead', 'HN', OTHER)]),
}

/** Looks into the database as the operator. */
export const peek = <Result>(house: House, query: (db: Reader<AssessTables>) => Promise<Result>): Promise<Result> =>
  reading<AssessTables, Result>(house.database, contextOf(OPERATOR), query)

/** An id as a device makes it. */
export const made = (last: number): string => `0192f7a0-5b1e-7c3d-9a41-0000000003${String(last).padStart(2, '0')}`

/** The names that people write into workbooks, where the programme's own are only letters. */
const NAMES = {
  country: { HN: ['Honduras', 'Honduras'], GT: ['Guatemala', 'Guatemala'] },
  sector: { police: ['Policía', 'Police'], prosecution: ['Ministerio Público', 'Prosecution'] },
  condition: { legal: ['Legal', 'Legal'], technical: ['Técnica', 'Technical'] },
} as const

export const seedNamed = async (tx: Writer<never>): Promise<void> => {
  await seed(tx)
  for (const [table, rows] of Object.entries(NAMES))
    for (const [code, [es, en]] of Object.entries(rows))
      await rowsOf(
        tx,
        sql`update ${sql.table(table)} set name_es = ${es}, name_en = ${en} where programme_id = ${PROGRAMME}::uuid and code = ${code}`,
      )
}
