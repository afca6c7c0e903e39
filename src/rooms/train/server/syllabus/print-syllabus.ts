import { lawNow } from '#law/port'
import { syllabusPrint } from '../../contract/print-operations.ts'
import { chainOf } from '../../domain/syllabus/chain.ts'
import { readSyllabus } from './abilities.ts'
import { assessedIn } from './assessed.ts'
import { defineTask } from '../define.ts'
import { refuse } from '../problems.ts'
import { printStanding } from './print-standing.ts'
import type { PrintOrder } from './print/order.ts'
import { printDocument } from './print/print-document.ts'
import { printed } from './print/printed.ts'
import { chaptersOf } from './sql/syllabus-chapters.ts'
import { versionSeen } from './sql/syllabus-versions.ts'

/** A version as a document, by the law and the assessment of its programme as they stand. */
export const printSyllabus = defineTask({
  ...syllabusPrint,
  on: ({ db, input }) => versionSeen(db, input),
  can: readSyllabus,
  prepare: async ({ db, input, subject: version }): Promise<PrintOrder> => {
    const { lang, format, sector, country, chapter: id, use = 'manual' } = input
    const { programmeId, syllabus } = version
    const [{ read }, standing] = [await lawNow(db, programmeId), await printStanding(db, version)]
    if (id !== undefined) {
      const { chapter } = (await chaptersOf(db, version)).find((one) => one.id === id) ?? refuse('syllabus.no-chapter', { chapter: id })
      return { kind: 'chapter', lang, format, standing, syllabus, chapter, use, law: read.law }
    }
    const chain = chainOf(syllabus, await assessedIn(db, programmeId), undefined)
    return {
      kind: 'syllabus',
      lang,
      format,
      standing,
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
    const { sector, country, chapter, use = 'manual' } = input
    const of = chapter === undefined ? [sector, country] : [chapter, use]
    return printed([code, semver, ...of.filter((part) => part !== undefined)], input, bytes)
  },
  audit: (_, { subject: { sha256 } }) => ({ subject: sha256, fields: [] }),
})
