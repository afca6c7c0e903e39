import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { Database } from '#kernel/db/database.ts'
import { reading } from '#kernel/db/transaction.ts'
import { ownProgramme } from '#programme/port'
import { Approval } from '../../contract/approval.ts'
import type { Both } from '../../contract/both.ts'
import type { SyllabusState } from '../../contract/syllabus-state.ts'
import { signaturesOf } from './sql/syllabus-signatures.ts'
import { titlesOf } from './sql/syllabus-versions.ts'
import { linesOf } from './version-line.ts'

/** An approved version as everybody may read of it. */
export type PublicVersion = {
  readonly title: Both
  readonly state: SyllabusState
  readonly approval: Approval
  readonly key: string
  readonly sig: string
}
export type PublicSyllabus = { readonly isPractice: boolean; readonly versions: readonly PublicVersion[] }

/** The house itself looks which programme is its own; what was approved there is everybody's. */
const ofTheHouse = contextOf(OPERATOR)

/** Names what the page stands on: signatures and steps are only added to. */
export const publicSyllabusMark = (database: Database): Promise<string> =>
  reading(database, ofTheHouse, async (db) => {
    const own = await ownProgramme(db)
    return own ? `${own.id} ${(await signaturesOf(db, own.id)).length}` : ''
  })

/** Every version that was approved, the one approved last first. */
export const publicSyllabus = (database: Database): Promise<PublicSyllabus> =>
  reading(database, ofTheHouse, async (db) => {
    const own = await ownProgramme(db)
    if (!own) return { isPractice: false, versions: [] }
    const titles = await titlesOf(db, own.id)
    const states = new Map((await linesOf(db, own.id)).map(({ sha256, state }) => [sha256, state]))
    const versions = (await signaturesOf(db, own.id)).map(({ syllabus, key, sig, approval }) => ({
      title: titles.get(syllabus) ?? { es: syllabus, en: syllabus },
      state: states.get(syllabus) ?? ('approved' as const),
      approval: Approval.parse(JSON.parse(approval)),
      key,
      sig,
    }))
    return { isPractice: own.isPractice, versions: versions.toReversed() }
  })
