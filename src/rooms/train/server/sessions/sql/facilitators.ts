import { type Handle, knowing } from '#kernel/db/handles.ts'
import type { Step } from '../../../domain/people/standing.ts'
import { seen, type TrainTables } from '../../tables.ts'

const columns = [
  'id',
  'programme_id as programmeId',
  'country',
  'name',
  'languages',
  'sectors',
  'years_of_practice as yearsOfPractice',
  'left_on as leftOn',
  'shown',
] as const

export const facilitatorsSeen = (db: Handle, programmeId: string) =>
  seen(knowing<TrainTables>(db), 'facilitator')
    .select(columns)
    .where('programme_id', '=', programmeId)
    .orderBy('country')
    .orderBy('name')
    .orderBy('id')
    .limit(1000)
    .execute()
export type FacilitatorSeen = Awaited<ReturnType<typeof facilitatorsSeen>>[number]

export const facilitatorSeen = (db: Handle, { programmeId, id }: { readonly programmeId: string; readonly id: string }) =>
  seen(knowing<TrainTables>(db), 'facilitator')
    .select(columns)
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Addresses that this actor sees, by facilitator. */
export const contactsSeen = async (db: Handle, programmeId: string): Promise<ReadonlyMap<string, string>> => {
  const rows = await seen(knowing<TrainTables>(db), 'facilitator_contact')
    .select(['facilitator', 'email'])
    .where('programme_id', '=', programmeId)
    .execute()
  return new Map(rows.map(({ facilitator, email }) => [facilitator, email]))
}

export type StepOf = Step & { readonly facilitator: string; readonly syllabus: string; readonly language: 'es' | 'en' }

/** All steps, in their order. */
export const certificationSteps = (db: Handle, programmeId: string): Promise<readonly StepOf[]> =>
  seen(knowing<TrainTables>(db), 'certification_step')
    .select(['facilitator', 'syllabus', 'language', 'number', 'step', 'taken_on as takenOn', 'facts'])
    .where('programme_id', '=', programmeId)
    .orderBy('facilitator')
    .orderBy('syllabus')
    .orderBy('language')
    .orderBy('number')
    .execute()

type NewFacilitator = { readonly row: Omit<TrainTables['facilitator'], 'left_on'>; readonly email: string }

export const addFacilitator = async (handle: Handle, { row, email }: NewFacilitator): Promise<void> => {
  const tx = knowing<TrainTables>(handle)
  await tx.insertInto('facilitator').values(row).execute()
  await tx
    .insertInto('facilitator_contact')
    .values({ programme_id: row.programme_id, facilitator: row.id, country: row.country, email })
    .execute()
}

export const addCertificationStep = async (tx: Handle, row: TrainTables['certification_step']): Promise<void> => {
  // As text, since the driver would take an object for a record of its own; the column makes it JSON again.
  const facts = JSON.stringify(row.facts) as unknown as TrainTables['certification_step']['facts']
  await knowing<TrainTables>(tx)
    .insertInto('certification_step')
    .values({ ...row, facts })
    .execute()
}

export const changeFacilitator = async (
  tx: Handle,
  { programmeId, id }: { readonly programmeId: string; readonly id: string },
  change: { readonly shown?: string[]; readonly left_on?: string | null },
): Promise<void> => {
  await knowing<TrainTables>(tx)
    .updateTable('facilitator')
    .set(change)
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .execute()
}
