import type { Handle } from '#kernel/db/handles.ts'
import { readProgrammeTables } from '#programme/port'
import { type Assessment, readAssessment } from '../../domain/assessment.ts'
import { assessPackage } from './package.ts'

/** The coded material of a programme as this actor sees it, joined: what lies behind a wall is not in it. */
export const assessmentSeen = async (handle: Handle, programmeId: string, now: string): Promise<Assessment> => {
  const frame = await readProgrammeTables(handle, programmeId, now.slice(0, 10))
  return readAssessment({ ...frame, ...(await assessPackage.read(handle, programmeId)) })
}
