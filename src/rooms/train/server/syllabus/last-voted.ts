import type { Handle } from '#kernel/db/handles.ts'
import { stepsOf } from './sql/syllabus-steps.ts'
import { versionsOf } from './sql/syllabus-versions.ts'

const VOTED: readonly string[] = ['approved', 'approved-with-conditions', 'returned']

/** The version of a syllabus on which the directors voted last: to it a reader who voted compares. */
export const lastVotedOn = async (
  handle: Handle,
  { programmeId, code }: { readonly programmeId: string; readonly code: string },
): Promise<string | null> => {
  const own = new Set((await versionsOf(handle, programmeId, code)).map(({ sha256 }) => sha256))
  const votes = (await stepsOf(handle, programmeId)).filter(({ syllabus, state }) => own.has(syllabus) && VOTED.includes(state))
  return votes.toSorted((one, other) => one.at.localeCompare(other.at)).at(-1)?.syllabus ?? null
}
