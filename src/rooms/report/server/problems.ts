import { z } from 'zod'
import { catalogue } from '#kernel/problem/catalogue.ts'
import { type Refuse, refuserOf } from '#kernel/problem/problem.ts'
import { SaidFault } from '../contract/draft.ts'
import { PackageFault } from '../contract/exchange.ts'

const faults = z.strictObject({ count: z.int(), faults: z.array(SaidFault) })
const said = z.strictObject({ es: z.string(), en: z.string() })
const words = z.strictObject({ es: z.string().nullable(), en: z.string().nullable() })

/** Constraints that the contract keeps already stand with the problem that they would mean. */
export const reportProblems = catalogue({
  'package.refused': { status: 422, details: z.strictObject({ count: z.int(), errors: z.array(PackageFault) }) },
  'passage.unknown': { status: 422, details: z.strictObject({ key: z.string() }) },
  /** As many reports are being made, and wait to be, as the server bears. */
  'report.busy': { status: 503 },
  'report.incoherent': {
    status: 422,
    constraint: [
      'sentence_override_key',
      'sentence_override_in_programme',
      'passage_key',
      'passage_in_programme',
      'text_version_key',
      'text_version_in_programme',
      'draft_key',
      'draft_in_programme',
      'draft_file_key',
      'draft_file_of_draft',
      'reviewed_mark_key',
      'reviewed_mark_in_programme',
    ],
  },
  /** A workshop in it was released when it was begun, and was not any more at its end. */
  'report.taken-back': { status: 409 },
  /** The same person has one made already. */
  'report.under-way': { status: 409 },
  'report.unprintable': { status: 422, details: faults },
  /** Rows that the house keeps and cannot read back, by table, record and column. */
  'report.unreadable': {
    status: 422,
    details: z.strictObject({ count: z.int(), first: said, places: z.array(said.extend({ code: z.string() })) }),
  },
  /** What a text stands on moved again since it was shown. */
  'review.moved': { status: 409 },
  'review.unsettled': { status: 409 },
  /** With what stands now, so that the two can be laid side by side. */
  'text.changed': {
    status: 409,
    details: z.strictObject({ version: z.int(), written: words, generated: words, inputs: z.string().nullable() }),
  },
  /** Of a sentence that was there when somebody began to rewrite it: the data moved, and the report says another in its place, or none. */
  'text.unsaid': { status: 409 },
  'text.unprintable': { status: 422, details: faults },
  /** The sentence counts what was said in closed rooms, and what is kept with a rewritten text is for every member. */
  'text.unreleased': { status: 409 },
})

export const refuse: Refuse<typeof reportProblems> = refuserOf(reportProblems)
