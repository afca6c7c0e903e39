import { z } from 'zod'
import { catalogue } from '#kernel/problem/catalogue.ts'
import { type Refuse, refuserOf } from '#kernel/problem/problem.ts'

const place = z.strictObject({ at: z.string(), found: z.string() })

/** Constraints that the contract keeps already stand with the problem that they would mean. */
export const lawProblems = catalogue({
  'treaty.incoherent': {
    status: 422,
    constraint: ['treaty_status_key', 'treaty_status_of_country'],
  },
  'law.version-overlaps': { status: 422, details: place },
  'law.unknown-fact': { status: 422, details: place },
  'law.unknown-source': { status: 422, details: place },
  'law.source-taken': { status: 422, details: place },
  'law.source-unprefixed': { status: 422, details: place },
  'law.grade-above-source': { status: 422, details: place },
  /** A name twice, or an offence without which nothing could be told apart. */
  'law.incoherent': { status: 422, details: place },
  'law.other-system': { status: 422, details: place },
  'law.nothing-changed': { status: 422 },
  'law.nothing-approved': { status: 409 },
  /** The author reads once more, or whoever wrote or reviewed decides. */
  'law.same-person': { status: 409 },
  'law.other-text': { status: 409 },
  'law.sign-off-needed': { status: 409 },
  'law.outdated': { status: 409, details: z.strictObject({ base: z.int(), current: z.int() }) },
  'law.panel-without-country': { status: 409, details: z.strictObject({ country: z.string() }) },
  'law.panel-busy': { status: 409, constraint: 'law_proposal_put_once' },
  'proposal.changed': { status: 409, details: z.strictObject({ version: z.int() }) },
  'proposal.not-open': { status: 409, details: z.strictObject({ state: z.string() }) },
  'proposal.late': { status: 422 },
  'proposal.known': { status: 409, constraint: ['law_proposal_key', 'law_comment_key'] },
  'proposal.incoherent': {
    status: 422,
    constraint: [
      'law_proposal_of_country',
      'law_proposal_state_known',
      'law_proposal_review_whole',
      'law_proposal_restores_with_reason',
      'law_proposal_text_key',
      'law_proposal_text_of_proposal',
      'law_comment_of_proposal',
      'law_comment_not_blank',
      'law_version_key',
      'law_version_proposal_once',
      'law_version_of_proposal',
      'law_version_counted',
    ],
  },
})

export const refuse: Refuse<typeof lawProblems> = refuserOf(lawProblems)
