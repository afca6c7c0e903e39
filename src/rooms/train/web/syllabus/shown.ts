import type { AnswerOf } from '#ui/client/request.ts'
import type { Stand } from '#ui/components/status/status.tsx'
import type { SyllabusState } from '../../contract/syllabus-state.ts'
import type { syllabusShow } from '../../contract/syllabus-operations.ts'

/** A version as the server shows it. */
export type Shown = AnswerOf<typeof syllabusShow>

/** Sentences of the abilities by which the server says what this reader may do. */
export const MAY = {
  record: 'record a version of a syllabus',
  put: 'put a syllabus to the training directors',
  withdraw: 'withdraw a version of a syllabus',
} as const

export const STAND_OF: Readonly<Record<SyllabusState, Stand>> = {
  draft: 'open',
  'in-review': 'moving',
  submitted: 'moving',
  returned: 'caution',
  'approved-with-conditions': 'caution',
  approved: 'done',
  superseded: 'stopped',
  withdrawn: 'stopped',
}

/** A name as a message chooses by it. */
export const word = (name: string): string => name.replaceAll('-', '_')
