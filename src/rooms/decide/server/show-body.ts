import { mayDo } from '#kernel/access/ability.ts'
import { countryCodes, programmeSeen } from '#programme/port'
import { bodyShow } from '../contract/body.ts'
import { readPositions, setBody } from './abilities.ts'
import { defineQuery } from './define.ts'
import { bodySeen, unsetBody } from './sql/bodies.ts'

export const showBody = defineQuery({
  ...bodyShow,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readPositions,
  run: async ({ db, actor, input, subject }) => {
    const body = (await bodySeen(db, input)) ?? unsetBody(input.code, await countryCodes(db, input.programmeId))
    return { ...body, may: mayDo(actor, subject, [setBody]) }
  },
  audit: 'none',
})
