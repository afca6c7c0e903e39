import type { Handle } from '#kernel/db/handles.ts'
import type { Both } from '../../contract/both.ts'
import type { SyllabusState } from '../../contract/syllabus-state.ts'
import type { VersionLine } from '../../contract/syllabus-operations.ts'
import { type StepKept, stepsOf } from './sql/syllabus-steps.ts'
import { titlesOf, type VersionKept, versionsOf } from './sql/syllabus-versions.ts'

/** What the directors approved, and nothing has replaced. */
export const IN_FORCE: readonly SyllabusState[] = ['approved', 'approved-with-conditions']

type Named = Pick<VersionKept, 'sha256' | 'code' | 'semver' | 'parent' | 'recordedAt'>

/** The state of a version is that of its last step. @param steps those of this version, in their order; recording it was the first */
export const lineOf = (version: Named, steps: readonly Pick<StepKept, 'state' | 'at'>[], title: Both): VersionLine => {
  const { sha256, code, semver, parent, recordedAt } = version
  const { state, at } = steps.at(-1) ?? { state: 'draft' as const, at: recordedAt }
  return { sha256, code, semver, titleEs: title.es, titleEn: title.en, parent, state, since: at, recordedAt }
}

/** Every version of a programme as a line, the one recorded last first. */
export const linesOf = async (handle: Handle, programmeId: string): Promise<VersionLine[]> => {
  const versions = await versionsOf(handle, programmeId)
  const titles = await titlesOf(handle, programmeId)
  const steps = Map.groupBy(await stepsOf(handle, programmeId), ({ syllabus }) => syllabus)
  return versions.map((one) => lineOf(one, steps.get(one.sha256) ?? [], titles.get(one.sha256) ?? { es: one.code, en: one.code }))
}

/** Versions of one syllabus that were not withdrawn, the one recorded last first: nothing follows another, and none answers by it. */
export const standingOf = async (handle: Handle, programmeId: string, code: string): Promise<readonly VersionKept[]> => {
  const states = await statesOf(handle, programmeId, code)
  return (await versionsOf(handle, programmeId, code)).filter(({ sha256 }) => states.get(sha256) !== 'withdrawn')
}

/** In which state each version of one syllabus is. */
export const statesOf = async (handle: Handle, programmeId: string, code: string): Promise<ReadonlyMap<string, SyllabusState>> => {
  const versions = await versionsOf(handle, programmeId, code)
  const steps = Map.groupBy(await stepsOf(handle, programmeId), ({ syllabus }) => syllabus)
  return new Map(versions.map(({ sha256 }) => [sha256, steps.get(sha256)?.at(-1)?.state ?? 'draft']))
}
