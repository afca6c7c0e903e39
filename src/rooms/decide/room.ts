import type { Room } from '#kernel/command/room.ts'
import { decideMessages } from './messages.ts'
import { decideMigration, visible } from './migrations/0001-decide.ts'
import { meetingMigration, visibleMeetings } from './migrations/0002-meetings.ts'
import { agendaMigration } from './migrations/0003-agenda.ts'
import { overtakenMigration, visibleOvertaken } from './migrations/0004-overtaken.ts'
import { decideAtHome } from './server/at-home.ts'
import { acceptCondition } from './server/accept-condition.ts'
import { addToAgenda } from './server/add-to-agenda.ts'
import { answerCondition } from './server/answer-condition.ts'
import { callMeeting } from './server/call-meeting.ts'
import { castVote } from './server/cast-vote.ts'
import { decideItem } from './server/decide-item.ts'
import { listBodies } from './server/list-bodies.ts'
import { listMeetings } from './server/list-meetings.ts'
import { listPositions } from './server/list-positions.ts'
import { listSubmissions } from './server/list-submissions.ts'
import { openLetter } from './server/open-letter.ts'
import { openSubmission } from './server/open-submission.ts'
import { printMinutes } from './server/print-minutes.ts'
import { decideProblems } from './server/problems.ts'
import { recordLetter } from './server/record-letter.ts'
import { recordPresence } from './server/record-presence.ts'
import { recordVote } from './server/record-vote.ts'
import { setBody } from './server/set-body.ts'
import { setCondition } from './server/set-condition.ts'
import { showBody } from './server/show-body.ts'
import { showMeeting } from './server/show-meeting.ts'
import { showSubmission } from './server/show-submission.ts'
import { takePosition } from './server/take-position.ts'
import { withdrawCondition } from './server/withdraw-condition.ts'

export const room: Room = {
  name: 'decide',
  about: 'what is put to countries, and how each answers',
  imports: ['programme'],
  tables: { ...visible, ...visibleMeetings, ...visibleOvertaken },
  migrations: [decideMigration, meetingMigration, agendaMigration, overtakenMigration],
  operations: [
    listBodies,
    showBody,
    setBody,
    listSubmissions,
    showSubmission,
    openSubmission,
    listPositions,
    takePosition,
    recordLetter,
    openLetter,
    listMeetings,
    showMeeting,
    printMinutes,
    callMeeting,
    addToAgenda,
    recordPresence,
    recordVote,
    castVote,
    setCondition,
    withdrawCondition,
    decideItem,
    answerCondition,
    acceptCondition,
  ],
  problems: decideProblems,
  messages: decideMessages,
  atHome: decideAtHome,
}
