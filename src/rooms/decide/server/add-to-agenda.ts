import { agendaAdd } from '../contract/agenda.ts'
import { keepMeetings } from './abilities.ts'
import { defineCommand } from './define.ts'
import { refuse } from './problems.ts'
import { refuseUnvotable } from './refuse-unvotable.ts'
import { takeTurn } from './sql/bodies.ts'
import { decisionsOf } from './sql/decisions.ts'
import { addItem, itemsOf, meetingSeen, membersOf } from './sql/meetings.ts'

/** The most points of an agenda, as when it is called. */
const MOST = 50

/** After the points that stand already. Whoever is a member of the meeting votes on it, and by the meeting's rule. */
export const addToAgenda = defineCommand({
  ...agendaAdd,
  on: ({ tx, input }) => meetingSeen(tx, input),
  can: keepMeetings,
  run: async ({ tx, input: { submissionId }, subject: { programmeId, id, body } }) => {
    await takeTurn(tx, programmeId)
    const items = await itemsOf(tx, programmeId, [id])
    const submissions = items.map((one) => one.submissionId)
    const decided = await decisionsOf(tx, programmeId, submissions)
    if (submissions.every((one) => decided.some(({ submission }) => submission === one))) refuse('meeting.over')
    if (submissions.includes(submissionId)) refuse('agenda.there')
    if (items.length >= MOST) refuse('agenda.full', { most: MOST })
    const item = items.length + 1
    const members = await membersOf(tx, { programmeId, id })
    await refuseUnvotable(tx, { programmeId, body, members, points: new Map([[item, submissionId]]) })
    await addItem(tx, { programme_id: programmeId, meeting: id, number: item, submission: submissionId })
    return { item }
  },
  audit: ({ item }, { subject }) => ({ subject: `${subject.id}/${item}`, fields: ['agenda'] }),
})
