import { deleteDueCodes } from './delete-codes.ts'
import { endTestLinks } from './end-test-links.ts'
import { enterSheet } from './enter-sheet.ts'
import { exportStudy } from './export-study.ts'
import { importAnswers } from './import-answers.ts'
import { judgeLink } from './judge-link.ts'
import { keepLinking } from './keep-linking.ts'
import { listSheets } from './list-sheets.ts'
import { listTestsOfSessions } from './list-tests.ts'
import { makeTestLinks } from './make-test-links.ts'
import { moveTestOn } from './move-test.ts'
import { readTypedSheet } from './read-sheet.ts'
import { recordTestForm } from './record-test-form.ts'
import { sendAnswers } from './send-answers.ts'
import { setTest } from './set-test.ts'
import { settleSheet } from './settle-sheet.ts'
import { showLinking } from './show-linking.ts'
import { showPack } from './show-pack.ts'

/** Of tests that are given, taken, typed and linked. */
export const testOperations = [
  recordTestForm,
  listTestsOfSessions,
  setTest,
  moveTestOn,
  makeTestLinks,
  endTestLinks,
  showPack,
  sendAnswers,
  importAnswers,
  readTypedSheet,
  enterSheet,
  listSheets,
  settleSheet,
  showLinking,
  judgeLink,
  keepLinking,
  deleteDueCodes,
  exportStudy,
] as const
