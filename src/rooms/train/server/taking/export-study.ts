import { asTheHouse } from '#kernel/access/context.ts'
import { programmeSeen } from '#programme/port'
import { writeArchive } from '#sheets/archive.ts'
import { writeCsv } from '#sheets/write-csv.ts'
import { studyExport } from '../../contract/study-export.ts'
import { defineQuery } from '../define.ts'
import { refuse } from '../problems.ts'
import { studyTablesOf } from './study-tables.ts'
import { exportAnswers } from './test-abilities.ts'

export const exportStudy = defineQuery({
  ...studyExport,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: exportAnswers,
  run: async ({ db, actor, input: { programmeId, session } }) => {
    const { persons, responses, items } = await studyTablesOf(db, { programmeId, session, house: (work) => asTheHouse(db, actor, work) })
    if (responses.length < 2) refuse('study.empty')
    const files = Object.entries({ persons, responses, items }).map(
      ([name, rows]) => [`${name}.csv`, writeCsv(rows, { guard: 'none' })] as const,
    )
    return { name: `${session ?? 'sessions'}.zip`, mediaType: 'application/zip', bytes: new Uint8Array(writeArchive(new Map(files))) }
  },
  audit: (_, { input: { programmeId, session } }) => ({ subject: session ?? programmeId, fields: ['answers'] }),
})
