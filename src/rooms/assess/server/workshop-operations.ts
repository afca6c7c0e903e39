import type { Operation } from '#kernel/command/operation.ts'
import { annotateWorkbook } from './annotate-workbook.ts'
import { checkWorkbook } from './check-workbook.ts'
import { editStatement } from './edit-statement.ts'
import { editWorkshop } from './edit-workshop.ts'
import { importWorkbook } from './import-workbook.ts'
import { listWorkshops } from './list-workshops.ts'
import { proposeWording } from './propose-wording.ts'
import { recordStatement } from './record-statement.ts'
import { recordWorkshop } from './record-workshop.ts'
import { releaseWorkshop } from './release-workshop.ts'
import { reopenWorkshop } from './reopen-workshop.ts'
import { sealWorkshop } from './seal-workshop.ts'
import { showCoverage } from './show-coverage.ts'
import { showHistory } from './show-history.ts'
import { showWorkshop } from './show-workshop.ts'
import { templateWorkbook } from './template-workbook.ts'
import { withdrawStatement } from './withdraw-statement.ts'
import { withdrawWorkshop } from './withdraw-workshop.ts'

/** From the first workshop to its release. */
export const workshopOperations: readonly Operation[] = [
  listWorkshops,
  showWorkshop,
  recordWorkshop,
  editWorkshop,
  sealWorkshop,
  reopenWorkshop,
  releaseWorkshop,
  withdrawWorkshop,
  recordStatement,
  editStatement,
  proposeWording,
  withdrawStatement,
  showHistory,
  showCoverage,
  templateWorkbook,
  checkWorkbook,
  importWorkbook,
  annotateWorkbook,
]
