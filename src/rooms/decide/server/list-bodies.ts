import { mayDo } from '#kernel/access/ability.ts'
import { programmeSeen } from '#programme/port'
import { bodyList } from '../contract/body.ts'
import { readPositions, setBody } from './abilities.ts'
import { defineQuery } from './define.ts'
import { bodyOf } from './put.ts'
import { bodyCodes } from './sql/bodies.ts'

export const listBodies = defineQuery({
  ...bodyList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readPositions,
  run: async ({ db, actor, subject }) => {
    const bodies = []
    for (const code of await bodyCodes(db, subject.programmeId)) bodies.push(await bodyOf(db, subject.programmeId, code))
    return { bodies, may: mayDo(actor, subject, [setBody]) }
  },
  audit: 'none',
})
