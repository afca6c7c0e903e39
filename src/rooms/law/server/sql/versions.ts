import { type Handle, knowing } from '#kernel/db/handles.ts'
import { ProposedLaw } from '../../contract/proposal.ts'
import type { ApprovedLaw, ApprovedStep } from '../../contract/in-force.ts'
import { standing } from '../../domain/proposal/in-force.ts'
import { type LawTables, seen } from '../tables.ts'

const wire = [
  'system',
  'number',
  'proposal',
  'restores',
  'reason',
  'hash',
  'approved_at as approvedAt',
  'office_es as officeEs',
  'office_en as officeEn',
] as const

/** Every step of a programme, the latest of each country last. */
export const stepsOf = (handle: Handle, programmeId: string): Promise<ApprovedStep[]> =>
  seen(knowing<LawTables>(handle), 'law_version')
    .select(wire)
    .where('programme_id', '=', programmeId)
    .orderBy('system')
    .orderBy('number')
    .execute()

const textOf = async (handle: Handle, programmeId: string, { system, number }: ApprovedStep): Promise<ProposedLaw> => {
  const { text } = await seen(knowing<LawTables>(handle), 'law_version')
    .select('text')
    .where('programme_id', '=', programmeId)
    .where('system', '=', system)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  return ProposedLaw.parse(JSON.parse(text))
}

/** What is in force of each country after these steps, with its text. */
export const lawsAfter = async (handle: Handle, programmeId: string, steps: readonly ApprovedStep[]): Promise<ApprovedLaw[]> => {
  const systems = [...new Set(steps.map(({ system }) => system))]
  const laws: ApprovedLaw[] = []
  for (const system of systems) {
    const step = standing(steps.filter((one) => one.system === system))
    if (step) laws.push({ ...step, law: await textOf(handle, programmeId, step) })
  }
  return laws
}

type NewVersion = LawTables['law_version']

export const addVersion = async (handle: Handle, version: NewVersion): Promise<void> => {
  await knowing<LawTables>(handle).insertInto('law_version').values(version).execute()
}
