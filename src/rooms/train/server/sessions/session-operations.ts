import type { Operation } from '#kernel/command/operation.ts'
import { drawOrder } from './draw-orders.ts'
import { editSession } from './edit-session.ts'
import { enrolPerson } from './enrol-person.ts'
import { eraseTrainee, leaveTrainee, withdrawErasureRequest } from './keep-trainee.ts'
import { checkRoll, importRoll } from './import-roll.ts'
import { templateRoll } from './template-roll.ts'
import { leaveFacilitator, publishFacilitator } from './publish-facilitator.ts'
import { listFacilitators } from './list-facilitators.ts'
import { listSessions, listTeachable } from './list-sessions.ts'
import { listTrainees } from './list-trainees.ts'
import { markAttendance } from './record-attendance.ts'
import { moveSession } from './move-session.ts'
import { nominateFacilitator } from './nominate-facilitator.ts'
import { printFolder } from './session-folder.ts'
import { planSession } from './plan-session.ts'
import { recordEstablishment, showCoverage, takeCoverage } from './show-coverage.ts'
import { showRoll } from './show-roll.ts'
import { showSession } from './show-session.ts'
import { staffSession } from './staff-session.ts'
import { takeCalendar } from './session-calendar.ts'
import { takeCertificationStep } from './record-certification.ts'
import { withdrawPerson } from './withdraw-enrolment.ts'

/** Sessions, those who come and those who teach. */
export const sessionOperations: readonly Operation[] = [
  listSessions,
  listTeachable,
  showSession,
  planSession,
  editSession,
  moveSession,
  staffSession,
  takeCalendar,
  printFolder,
  showRoll,
  enrolPerson,
  withdrawPerson,
  templateRoll,
  checkRoll,
  importRoll,
  drawOrder,
  markAttendance,
  listTrainees,
  leaveTrainee,
  eraseTrainee,
  withdrawErasureRequest,
  listFacilitators,
  nominateFacilitator,
  takeCertificationStep,
  publishFacilitator,
  leaveFacilitator,
  showCoverage,
  takeCoverage,
  recordEstablishment,
]
