import { sql } from 'kysely'
import type { Reader, Writer } from '#kernel/db/handles.ts'
import type { WorkshopState } from '../../contract/workshop.ts'
import { type AssessTables, seen } from '../tables.ts'
import { after } from './place.ts'

type Db = Reader<AssessTables> | Writer<AssessTables>
type Tx = Writer<AssessTables>

const wire = [
  'code',
  'round',
  'country',
  'sectors',
  'language',
  'held_from as heldFrom',
  'held_to as heldTo',
  'place',
  'method',
  'provenance',
  'state',
  'participants',
  'women',
  'men',
  'version',
  'changed_at as changedAt',
  'changed_by as changedBy',
] as const

export const workshopsSeen = (db: Db, programmeId: string) =>
  seen(db, 'workshop')
    .select([...wire, 'programme_id as programmeId'])
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .orderBy('code')
    .execute()
export type StoredWorkshop = Awaited<ReturnType<typeof workshopsSeen>>[number]

/** A workshop in sight; undefined where there is none. */
export const workshopSeen = (db: Db, programmeId: string, code: string): Promise<StoredWorkshop | undefined> =>
  seen(db, 'workshop')
    .select([...wire, 'programme_id as programmeId'])
    .where('programme_id', '=', programmeId)
    .where('code', '=', code)
    .executeTakeFirst()

/** What people record of a workshop and may change. */
export type WorkshopFacts = Pick<
  StoredWorkshop,
  'sectors' | 'language' | 'heldFrom' | 'heldTo' | 'place' | 'method' | 'provenance' | 'participants' | 'women' | 'men'
>
type Save = { readonly by: string; readonly at: string }

const columnsOf = ({ sectors, language, heldFrom, heldTo, place, method, provenance, participants, women, men }: WorkshopFacts) => ({
  sectors: [...sectors],
  language,
  held_from: heldFrom,
  held_to: heldTo,
  place,
  method,
  provenance,
  participants,
  women,
  men,
})

type NewWorkshop = WorkshopFacts & Pick<StoredWorkshop, 'programmeId' | 'code' | 'round' | 'country'>

export const addWorkshop = async (tx: Tx, workshop: NewWorkshop, { by, at }: Save): Promise<void> => {
  const { programmeId, code, round, country } = workshop
  await tx
    .insertInto('workshop')
    .values({
      programme_id: programmeId,
      code,
      round,
      country,
      position: await after(tx, 'workshop', programmeId),
      ...columnsOf(workshop),
      state: 'open',
      changed_at: at,
      changed_by: by,
    })
    .execute()
}

/** Puts what stands into the history before it changes. */
const keepEarlier = async (tx: Tx, { programmeId, code, version, changedAt, changedBy, ...was }: StoredWorkshop, reason: string | null) => {
  await tx
    .insertInto('workshop_version')
    .values({
      programme_id: programmeId,
      workshop: code,
      version,
      changed_at: changedAt,
      changed_by: changedBy,
      was: sql`${JSON.stringify(was)}::jsonb`,
      reason,
    })
    .execute()
}

type Change = Save & { readonly facts?: WorkshopFacts; readonly state?: WorkshopState; readonly reason?: string }

/** Saves a change of a workshop over what stands, which goes into the history with the reason that was given. */
export const changeWorkshop = async (tx: Tx, before: StoredWorkshop, { facts, state, reason, by, at }: Change): Promise<number> => {
  await keepEarlier(tx, before, reason ?? null)
  const version = before.version + 1
  await tx
    .updateTable('workshop')
    .set({ ...(facts && columnsOf(facts)), ...(state && { state }), version, changed_at: at, changed_by: by })
    .where('programme_id', '=', before.programmeId)
    .where('code', '=', before.code)
    .execute()
  return version
}

/** Earlier saves of a workshop, the first first. `reason` is that of the change that followed. */
export const workshopVersions = (db: Db, programmeId: string, workshop: string) =>
  seen(db, 'workshop_version')
    .select(['version', 'changed_at as changedAt', 'changed_by as changedBy', 'was', 'reason'])
    .where('programme_id', '=', programmeId)
    .where('workshop', '=', workshop)
    .orderBy('version')
    .execute()
