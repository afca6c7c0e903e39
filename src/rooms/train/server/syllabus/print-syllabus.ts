import { lawNow } from '#law/port'
import { syllabusPrint } from '../../contract/print-operations.ts'
import { chainOf } from '../../domain/syllabus/chain.ts'
import { readSyllabus } from './abilities.ts'
import { assessedIn } from './assessed.ts'
import { defineTask } from '../define.ts'
import type { PrintOrder } from './print/order.ts'
import { printDocument } from './print/print-document.ts'
import { printed } from './print/printed.ts'
import { versionSeen } from './sql/syllabus-versions.ts'

/** A version as a document, by the law and the assessment of its programme as they stand. */
export const printSyllabus = defineTask({
  ...syllabusPrint,
  on: ({ db, input }) => versionSeen(db, input),
  can: readSyllabus,
  prepare: async ({ db, input: { lang, format, sector, country }, subject: { programmeId, syllabus } }): Promise<PrintOrder> => {
    const { read } = await lawNow(db, programmeId)
    const chain = chainOf(syllabus, await assessedIn(db, programmeId), undefined)
    return {
      kind: 'syllabus',
      lang,
      format,
      syllabus,
      of: { ...(sector && { sector }), ...(country && { country }) },
      law: read.law,
      chain,
    }
  },
  work: async (order, { signal, progress }) => {
    progress({ step: 'train.print.making' })
    return printDocument(order, signal)
  },
  keep: ({ input, subject: { code, semver } }, bytes) => {
    const { sector, country } = input
    return printed([code, semver, ...(sector ? [sector] : []), ...(country ? [country] : [])], input, bytes)
  },
  audit: (_, { subject: { sha256 } }) => ({ subject: sha256, fields: [] }),
})
