import type { SyllabusState } from '../../contract/syllabus-state.ts'

/** Which states come after which; a draft that meets the conditions of the version before it is approved without being put, and one that was never put may be withdrawn. */
const AFTER: Readonly<Record<SyllabusState, readonly SyllabusState[]>> = {
  draft: ['submitted', 'approved', 'withdrawn'],
  'in-review': [],
  submitted: ['draft', 'returned', 'approved-with-conditions', 'approved'],
  returned: ['submitted', 'approved'],
  'approved-with-conditions': ['superseded'],
  approved: ['superseded'],
  superseded: [],
  withdrawn: [],
}

/** Whether a version that stands in `before` may come to `next`; the database refuses all else (`syllabus_step_follows`). Undefined: it was just recorded. */
export const mayFollow = (before: SyllabusState | undefined, next: SyllabusState): boolean =>
  before === undefined ? next === 'draft' : AFTER[before].includes(next)
