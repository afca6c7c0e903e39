import { mayDo } from '#kernel/access/ability.ts'
import { programmeSeen } from '#programme/port'
import { syllabusList } from '../../contract/syllabus-operations.ts'
import { readSyllabus, recordSyllabus } from './abilities.ts'
import { defineQuery } from '../define.ts'
import { incidentsOf } from './sql/syllabus-incidents.ts'
import { linesOf } from './version-line.ts'

export const listSyllabus = defineQuery({
  ...syllabusList,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: readSyllabus,
  run: async ({ db, actor, input: { programmeId } }) => ({
    versions: await linesOf(db, programmeId),
    incidents: await incidentsOf(db, programmeId),
    may: mayDo(actor, { programmeId }, [recordSyllabus]),
  }),
  audit: 'none',
})
