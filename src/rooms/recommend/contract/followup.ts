import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { optionalWording, wording } from '#kernel/command/wording.ts'

export const STATUSES = ['not-started', 'in-progress', 'partly-done', 'done', 'superseded', 'rejected'] as const
/** What has to be shown for it: a document, a law, an act; or the reason why it was rejected. */
const SHOWN: readonly string[] = ['partly-done', 'done', 'rejected']

const Code = z.string().regex(/^R-(?:[A-Z]{2}|REG)-\d{2}$/)
const about = { programmeId: z.uuid(), recommendation: Code }

/** Entries are appended. `reportedBy` names an office; a person may have left it tomorrow. */
export const RecordFollowup = z
  .strictObject({
    ...about,
    round: z.int().min(1).max(99),
    date: z.iso.date(),
    reportedBy: wording(200),
    status: z.enum(STATUSES),
    evidenceEs: optionalWording(500),
    evidenceEn: optionalWording(500),
    source: z.string().max(61).nullable().default(null),
  })
  .refine(({ status, evidenceEs, evidenceEn }) => !SHOWN.includes(status) || evidenceEs !== null || evidenceEn !== null, {
    error: 'recommend.input.evidence-needed',
    path: ['evidenceEs'],
  })

const entry = { date: z.iso.date(), reportedBy: wording(200) }
export const VerifyFollowup = z.strictObject({ ...about, ...entry, verifiedBy: wording(200) })

export const FollowupLine = z.strictObject({
  round: z.int(),
  date: z.string(),
  reportedBy: z.string(),
  status: z.enum(STATUSES),
  evidenceEs: z.string().nullable(),
  evidenceEn: z.string().nullable(),
  source: z.string().nullable(),
  verifiedBy: z.string().nullable(),
  verifiedOn: z.string().nullable(),
  /** Whether its reader may verify it: not one's own report, and not what is verified. */
  mayVerify: z.boolean(),
})
export type FollowupLine = z.output<typeof FollowupLine>

const Recorded = z.strictObject({ recommendation: z.string(), date: z.string(), reportedBy: z.string() })
export const followupRecord = remote({
  room: 'recommend',
  name: 'followup.record',
  kind: 'command',
  input: RecordFollowup,
  output: Recorded,
})
export const followupVerify = remote({
  room: 'recommend',
  name: 'followup.verify',
  kind: 'command',
  input: VerifyFollowup,
  output: Recorded,
})
