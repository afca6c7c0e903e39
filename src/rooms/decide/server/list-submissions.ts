import { programmeSeen } from '#programme/port'
import { submissionList, type Votable } from '../contract/agenda.ts'
import { oneTextTo } from '../domain/one-text.ts'
import { readPositions } from './abilities.ts'
import { defineQuery } from './define.ts'
import { bodyOf } from './put.ts'
import { meetingsOf } from './sql/meetings.ts'
import { hashesOf, titleIn, undecided } from './sql/submissions.ts'

export const listSubmissions = defineQuery({
  ...submissionList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readPositions,
  run: async ({ db, subject: { programmeId } }) => {
    const open = await undecided(db, programmeId)
    const ids = open.map(({ id }) => id)
    if (ids.length === 0) return { submissions: [] }
    const hashes = await hashesOf(db, { programmeId, ids })
    const meetings = await meetingsOf(db, { programmeId, ids })
    const submissions: Votable[] = []
    for (const one of open) {
      const { id, subject, number, body, putAt, deadline } = one
      const { members } = await bodyOf(db, programmeId, body)
      const texts = hashes.filter(({ submission }) => submission === id)
      const hash = oneTextTo(members, texts)
      const on = meetings.filter(({ submission }) => submission === id).map(({ meeting }) => meeting)
      if (hash !== undefined) submissions.push({ id, subject, number, title: titleIn(one), body, hash, putAt, deadline, meetings: on })
    }
    return { submissions }
  },
  audit: 'none',
})
