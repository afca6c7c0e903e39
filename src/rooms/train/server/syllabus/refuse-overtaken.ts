import type { Handle } from '#kernel/db/handles.ts'
import { compareSemver } from '../../domain/syllabus/semver.ts'
import { refuse } from '../problems.ts'
import { type VersionKept, versionsOf } from './sql/syllabus-versions.ts'
import { IN_FORCE, statesOf } from './version-line.ts'

type Candidate = Pick<VersionKept, 'programmeId' | 'code' | 'sha256' | 'semver'>

/** What is taught never goes back: of two candidates before the directors, the one that was approved first leaves no room for an older one. */
export const refuseOvertaken = async (handle: Handle, { programmeId, code, sha256, semver }: Candidate): Promise<void> => {
  const states = await statesOf(handle, programmeId, code)
  const higher = (await versionsOf(handle, programmeId, code)).find(
    (one) => one.sha256 !== sha256 && IN_FORCE.includes(states.get(one.sha256) ?? 'draft') && compareSemver(one.semver, semver) > 0,
  )
  if (higher) refuse('syllabus.overtaken', { semver, approved: higher.semver })
}
