import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { Sight } from '#assess/sight.ts'

/** Work that is open: message `report.waits.<what>`, and a list of its own where it is done. */
export const WAITS = [
  'workshops-open',
  'workshops-sealed',
  'statements-uncoded',
  'findings-loose',
  'gaps-unanswered',
  'recommendations-silent',
  'sentences-stale',
  'sentences-half',
  'texts-unreviewed',
  'texts-left-out',
  'texts-untranslated',
  'report-unput',
  'countries-unput',
  'text-moved',
  'answer-own',
  'countries-unanswered',
  'release-unpublished',
  'meeting-uncalled',
  'meeting-read',
  'meeting-record',
  'meeting-vote',
  'meeting-close',
  'meeting-answer',
  'meeting-judge',
] as const
export type Waits = (typeof WAITS)[number]

export const Home = z.strictObject({
  /** Of a reader who does not see all of the programme: neither in the chain nor in what is exported. */
  sight: Sight.nullable(),
  /** From what was said to what came of it, as the reader sees it. */
  chain: z.strictObject({
    workshops: z.int(),
    statements: z.int(),
    findings: z.int(),
    gaps: z.int(),
    recommendations: z.int(),
    /** Recommendations of which somebody has reported. */
    followed: z.int(),
  }),
  /** Cells of country and sector with text, by round. */
  coverage: z.array(z.strictObject({ round: z.int(), nameEs: z.string(), nameEn: z.string(), covered: z.int(), cells: z.int() })),
  waits: z.array(
    z.strictObject({
      what: z.enum(WAITS),
      count: z.int(),
      countries: z.array(z.string()),
      /** Whose it is. */
      roles: z.array(z.string()),
      mine: z.boolean(),
      /** The meeting that it waits at; null of all else. */
      at: z.uuid().nullable(),
      /** The first round in which some of it waits; null of what belongs to none. */
      round: z.int().nullable(),
    }),
  ),
  may: z.array(z.string()),
})

export const homeShow = remote({
  room: 'report',
  name: 'home.show',
  kind: 'query',
  input: z.strictObject({ programmeId: z.uuid() }),
  output: Home,
})
