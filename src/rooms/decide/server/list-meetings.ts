import { mayDo } from '#kernel/access/ability.ts'
import { programmeSeen } from '#programme/port'
import { meetingList } from '../contract/meeting.ts'
import { callMeetings, readPositions } from './abilities.ts'
import { defineQuery } from './define.ts'
import { bodyNames } from './sql/bodies.ts'
import { decisionsOf } from './sql/decisions.ts'
import { itemsOf, meetingsSeen } from './sql/meetings.ts'

export const listMeetings = defineQuery({
  ...meetingList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readPositions,
  run: async ({ db, actor, input, subject }) => {
    const meetings = await meetingsSeen(db, input)
    const ids = meetings.map(({ id }) => id)
    const items = ids.length === 0 ? [] : await itemsOf(db, input.programmeId, ids)
    const submissions = [...new Set(items.map(({ submissionId }) => submissionId))]
    const decided = new Set((await decisionsOf(db, input.programmeId, submissions)).map(({ submission }) => submission))
    const names = await bodyNames(db, input.programmeId)
    return {
      meetings: meetings.map(({ id, body, titleEs, titleEn, day, zone, place }) => {
        const own = items.filter(({ meeting }) => meeting === id)
        const done = own.filter(({ submissionId }) => decided.has(submissionId))
        const bodyName = names.get(body) ?? { es: body, en: body }
        return { id, body, bodyName, titleEs, titleEn, day, zone, place, items: own.length, decided: done.length }
      }),
      may: mayDo(actor, subject, [callMeetings]),
    }
  },
  audit: 'none',
})
