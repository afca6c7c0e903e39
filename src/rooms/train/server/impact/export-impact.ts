import { writeArchive } from '#sheets/archive.ts'
import { impactExport } from '../../contract/impact-operations.ts'
import { csvOf } from './make/work-out.ts'
import { tablesOf } from '../../domain/study/tables.ts'
import { defineQuery } from '../define.ts'
import { workOut } from './abilities.ts'
import { gatherStudy } from './gather-study.ts'
import { studySeen } from './sql/studies.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** All that `istmo impact` needs to make the same numbers. The plan has the very bytes that its fingerprint is of. */
export const exportImpact = defineQuery({
  ...impactExport,
  on: ({ db, input }) => studySeen(db, input),
  can: workOut,
  run: async ({ db, actor, subject, now }) => {
    const gathered = await gatherStudy(db, subject, { actor, now })
    const files = new Map([
      ...csvOf(tablesOf(gathered)),
      ['plan.json', bytesOf(gathered.planText)],
      ['about.json', bytesOf(`${JSON.stringify(gathered.about, null, 2)}\n`)],
    ])
    return { name: 'study.zip', mediaType: 'application/zip', bytes: new Uint8Array(writeArchive(files)) }
  },
  audit: (_, { input: { study } }) => ({ subject: study, fields: ['answers'] }),
})
