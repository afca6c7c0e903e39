import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { Database } from '#kernel/db/database.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { reading } from '#kernel/db/transaction.ts'
import { ownProgramme } from '#programme/port'
import { Approval } from '../../contract/approval.ts'
import type { Both } from '../../contract/both.ts'
import type { SyllabusState } from '../../contract/syllabus-state.ts'
import { calledPlace } from '../../domain/syllabus/places.ts'
import { signaturesOf } from './sql/syllabus-signatures.ts'
import { titlesOf, versionSeen } from './sql/syllabus-versions.ts'
import { linesOf } from './version-line.ts'

/** An approved version as everybody may read of it. */
export type PublicVersion = {
  readonly title: Both
  readonly state: SyllabusState
  readonly approval: Approval
  /** What the places that its conditions name are called, by their target. */
  readonly places: ReadonlyMap<string, Both>
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

const placesNamed = async (db: Handle, programmeId: string, { syllabus, decision }: Approval): Promise<ReadonlyMap<string, Both>> => {
  if (decision.conditions.length === 0) return new Map()
  const version = await versionSeen(db, { programmeId, sha256: syllabus })
  return new Map(version ? decision.conditions.map(({ target }) => [target, calledPlace(version.syllabus, target)]) : [])
}

/** Every version that was approved, the one approved last first. */
export const publicSyllabus = (database: Database): Promise<PublicSyllabus> =>
  reading(database, ofTheHouse, async (db) => {
    const own = await ownProgramme(db)
    if (!own) return { isPractice: false, versions: [] }
    const titles = await titlesOf(db, own.id)
    const states = new Map((await linesOf(db, own.id)).map(({ sha256, state }) => [sha256, state]))
    const versions: PublicVersion[] = []
    for (const { syllabus, key, sig, approval: signed } of await signaturesOf(db, own.id)) {
      const approval = Approval.parse(JSON.parse(signed))
      const title = titles.get(syllabus) ?? { es: syllabus, en: syllabus }
      const places = await placesNamed(db, own.id, approval)
      versions.push({ title, state: states.get(syllabus) ?? 'approved', approval, places, key, sig })
    }
    return { isPractice: own.isPractice, versions: versions.toReversed() }
  })
