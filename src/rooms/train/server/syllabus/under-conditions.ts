import { conditionsOn, type UnderConditions } from '#decide/port'
import type { Handle } from '#kernel/db/handles.ts'
import { subjectOf } from './directors.ts'
import type { VersionSeen } from './sql/syllabus-versions.ts'

type OfSyllabus = Pick<VersionSeen, 'programmeId' | 'code'>

/** The conditions of the vote that approved this syllabus last, as they stand for one version of it; undefined where it was under none. */
export const underConditions = (handle: Handle, { programmeId, code }: OfSyllabus, hash: string): Promise<UnderConditions | undefined> =>
  conditionsOn(handle, { programmeId, subject: subjectOf({ code }), hash })
