import type { Operation } from '#kernel/command/operation.ts'
import { adoptCodebook } from './adopt-codebook.ts'
import { compareRounds } from './compare-rounds.ts'
import { editFinding } from './edit-finding.ts'
import { editGap } from './edit-gap.ts'
import { editTheme } from './edit-theme.ts'
import { findStatements } from './find-statements.ts'
import { listCodings } from './list-codings.ts'
import { listFindings } from './list-findings.ts'
import { listGaps } from './list-gaps.ts'
import { listThemes } from './list-themes.ts'
import { recordCoding } from './record-coding.ts'
import { recordFinding } from './record-finding.ts'
import { recordGap } from './record-gap.ts'
import { recordTheme } from './record-theme.ts'
import { showCodingProgress } from './show-coding-progress.ts'
import { showFinding } from './show-finding.ts'
import { showGap } from './show-gap.ts'
import { showMatrix } from './show-matrix.ts'
import { showStatement } from './show-statement.ts'
import { translateRecord } from './translate-record.ts'
import { withdrawCoding } from './withdraw-coding.ts'

/** From the codebook to the gaps. */
export const analysisOperations: readonly Operation[] = [
  listThemes,
  recordTheme,
  editTheme,
  adoptCodebook,
  listCodings,
  showCodingProgress,
  recordCoding,
  withdrawCoding,
  findStatements,
  showStatement,
  showMatrix,
  compareRounds,
  listFindings,
  showFinding,
  recordFinding,
  editFinding,
  listGaps,
  showGap,
  recordGap,
  editGap,
  translateRecord,
]
