import { mayDo } from '#kernel/access/ability.ts'
import { programmeSeen } from '#programme/port'
import { bodyShow } from '../contract/body.ts'
import { readPositions, setBody } from './abilities.ts'
import { defineQuery } from './define.ts'
import { bodyOf } from './put.ts'

export const showBody = defineQuery({
  ...bodyShow,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readPositions,
  run: async ({ db, actor, input, subject }) => {
    const body = await bodyOf(db, input.programmeId, input.code)
    return { ...body, may: mayDo(actor, subject, [setBody]) }
  },
  audit: 'none',
})
