import type { Handle } from '#kernel/db/handles.ts'
import { lawNow } from '#law/port'
import type { Chapter } from '../../contract/chapter.ts'
import type { FaultSeen } from '../../contract/syllabus-seen.ts'
import type { Syllabus } from '../../contract/syllabus.ts'
import { faultsOf } from '../../domain/syllabus/all-faults.ts'
import { assessedIn } from './assessed.ts'
import { refuse } from '../problems.ts'

type Version = { readonly programmeId: string; readonly syllabus: Syllabus; readonly chapters: readonly Chapter[] }

/** What is wrong with a version, measured by the assessment and the law of its programme. */
export const faultsIn = async (handle: Handle, { programmeId, syllabus, chapters }: Version): Promise<FaultSeen[]> => {
  const { read } = await lawNow(handle, programmeId)
  const beside = { assessed: await assessedIn(handle, programmeId), law: read.law }
  return faultsOf({ syllabus, chapters }, beside).map(({ values, ...fault }) => ({ ...fault, values: { ...values } }))
}

/** A version with an error is neither recorded nor put. @returns its warnings */
export const refuseFaulty = async (handle: Handle, version: Version): Promise<FaultSeen[]> => {
  const faults = await faultsIn(handle, version)
  const errors = faults.filter(({ severity }) => severity === 'error')
  const places = [...new Set(errors.map(({ place }) => place))].join(', ')
  if (errors.length > 0) refuse('syllabus.faulty', { n: errors.length, places, faults: errors })
  return faults
}
