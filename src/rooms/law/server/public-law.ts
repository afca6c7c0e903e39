import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { Database } from '#kernel/db/database.ts'
import { reading } from '#kernel/db/transaction.ts'
import { ownProgramme } from '#programme/port'
import type { ReadLaw } from '../domain/distinguish/distinguish.ts'
import type { LawInForce } from '../contract/in-force.ts'
import { seedLaw } from '../domain/seed.ts'
import { lawNow } from './law-now.ts'
import { stepsOf } from './sql/versions.ts'

/** The law that everybody reads, with what of it was approved. */
export type PublicLaw = LawInForce & { readonly read: ReadLaw }

/** That of a house without a database, and of one whose countries approved nothing. */
export const seedAlone = (): PublicLaw => ({ read: seedLaw(), isPractice: false, laws: [], steps: [] })

/** The house itself looks which programme is its own; what was approved there is everybody's. */
const ofTheHouse = contextOf(OPERATOR)

/** Names what the public pages stand on: steps are only added to. */
export const publicLawMark = (database: Database): Promise<string> =>
  reading(database, ofTheHouse, async (db) => {
    const own = await ownProgramme(db)
    return own ? `${own.id} ${(await stepsOf(db, own.id)).length}` : ''
  })

export const publicLaw = (database: Database): Promise<PublicLaw> =>
  reading(database, ofTheHouse, async (db) => {
    const own = await ownProgramme(db)
    if (!own) return seedAlone()
    const { read, laws, steps } = await lawNow(db, own.id)
    return { read, isPractice: own.isPractice, laws: [...laws], steps: [...steps] }
  })
