import { mayDo } from '#kernel/access/ability.ts'
import { programmeShow } from '../contract/frame.ts'
import { invitePeople, readProgramme } from './abilities.ts'
import { defineQuery } from './define.ts'
import { frameOf, programmeSeen } from './sql/frame.ts'

export const showProgramme = defineQuery({
  ...programmeShow,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readProgramme,
  run: async ({ db, actor, subject }) => {
    const { programmeId, ...programme } = subject
    return { ...programme, ...(await frameOf(db, programmeId)), may: mayDo(actor, subject, [readProgramme, invitePeople]) }
  },
  audit: 'none',
})
