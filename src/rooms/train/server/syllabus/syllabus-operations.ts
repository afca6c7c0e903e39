import type { Operation } from '#kernel/command/operation.ts'
import { compareSyllabus } from './compare-syllabus.ts'
import { exportSyllabus } from './export-syllabus.ts'
import { listSuccessors } from './list-successors.ts'
import { listSyllabus } from './list-syllabus.ts'
import { openSyllabusFile } from './open-syllabus-file.ts'
import { printChange } from './print-change.ts'
import { printSyllabus } from './print-syllabus.ts'
import { putSyllabus } from './put-syllabus.ts'
import { recordSyllabus } from './record-syllabus.ts'
import { showAnswer } from './show-answer.ts'
import { showSyllabus } from './show-syllabus.ts'
import { verifySyllabus } from './verify-syllabus.ts'
import { withdrawSyllabus } from './withdraw-syllabus.ts'

/** What is taught: versions, what changed between them, and their way to the directors. */
export const syllabusOperations: readonly Operation[] = [
  listSyllabus,
  showSyllabus,
  compareSyllabus,
  listSuccessors,
  showAnswer,
  recordSyllabus,
  putSyllabus,
  withdrawSyllabus,
  exportSyllabus,
  openSyllabusFile,
  verifySyllabus,
  printSyllabus,
  printChange,
]
