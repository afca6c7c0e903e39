import { changePrint } from '../../contract/print-operations.ts'
import { readSyllabus } from './abilities.ts'
import { defineTask } from '../define.ts'
import { textsOfVersion, textsSeen } from './version-texts.ts'
import { printStanding } from './print-standing.ts'
import type { PrintOrder } from './print/order.ts'
import { printDocument } from './print/print-document.ts'
import { printed } from './print/printed.ts'

/** The two pages for whoever voted: what changed since. */
export const printChange = defineTask({
  ...changePrint,
  on: async ({ db, input: { programmeId, from, to } }) => {
    const [before, after] = [await textsSeen(db, { programmeId, sha256: from }), await textsSeen(db, { programmeId, sha256: to })]
    return before && after && { programmeId, before, after }
  },
  can: readSyllabus,
  prepare: async ({ db, input: { lang, format }, subject: { before, after } }): Promise<PrintOrder> => {
    return {
      kind: 'change',
      lang,
      format,
      standing: await printStanding(db, after),
      before: textsOfVersion(before),
      after: textsOfVersion(after),
    }
  },
  work: async (order, { signal, progress }) => {
    progress({ step: 'train.print.making' })
    return printDocument(order, signal)
  },
  keep: ({ input, subject: { before, after } }, bytes) => printed([after.code, before.semver, after.semver], input, bytes),
  audit: (_, { subject: { after } }) => ({ subject: after.sha256, fields: [] }),
})
