import type { Operation } from '#kernel/command/operation.ts'
import { describeStudy } from './describe-study.ts'
import { exportImpact } from './export-impact.ts'
import { listSeries } from './list-series.ts'
import { listStudies } from './list-studies.ts'
import { lockPlan } from './lock-plan.ts'
import { noteErratum } from './note-erratum.ts'
import { openStudy } from './open-study.ts'
import { proposePlan } from './propose-plan.ts'
import { publishImpactEdition } from './publish-impact.ts'
import { showImpact, showImpactFile } from './show-impact.ts'
import { showLevels } from './show-levels.ts'
import { showStudy } from './show-study.ts'
import { typeObservation } from './type-observation.ts'
import { typeReactionSheets, withdrawReactionSheets } from './type-reactions.ts'
import { withdrawPlan } from './withdraw-plan.ts'
import { workOutImpact } from './work-out-impact.ts'

/** Of studies, what they brought, and the levels that no test measures. */
export const impactOperations: readonly Operation[] = [
  listStudies,
  showStudy,
  openStudy,
  describeStudy,
  listSeries,
  proposePlan,
  withdrawPlan,
  lockPlan,
  workOutImpact,
  showImpact,
  showImpactFile,
  exportImpact,
  publishImpactEdition,
  noteErratum,
  showLevels,
  typeReactionSheets,
  withdrawReactionSheets,
  typeObservation,
]
