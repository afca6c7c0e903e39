import { mayDo } from '#kernel/access/ability.ts'
import { sourceList } from '../contract/source.ts'
import { readProgramme, registerSources } from './abilities.ts'
import { defineQuery } from './define.ts'
import { programmeSeen } from './sql/frame.ts'
import { sourceRefs } from './sql/sources.ts'

export const listSources = defineQuery({
  ...sourceList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readProgramme,
  run: async ({ db, actor, subject }) => ({
    sources: await sourceRefs(db, subject.programmeId),
    may: mayDo(actor, subject, [registerSources]),
  }),
  audit: 'none',
})
