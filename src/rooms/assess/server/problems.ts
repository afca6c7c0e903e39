import { z } from 'zod'
import { catalogue } from '#kernel/problem/catalogue.ts'
import { type Refuse, refuserOf } from '#kernel/problem/problem.ts'
import { MARK_KINDS, WORKSHOP_STATES } from '../contract/workshop.ts'

/** Constraints that the contract keeps already stand with the problem that they would mean. */
export const assessProblems = catalogue({
  /** Somebody saved it since it was read: which save it is at now, when, and by whom (a role). */
  'assessment.changed': {
    status: 409,
    details: z.strictObject({ version: z.int(), changedAt: z.string().nullable(), changedBy: z.string().nullable() }),
  },
  'assessment.incoherent': {
    status: 422,
    constraint: [
      'workshop_country_once',
      'workshop_language_known',
      'workshop_method_known',
      'workshop_provenance_known',
      'workshop_state_known',
      'statement_number_once',
      'statement_in_workshop',
      'statement_quadrant_known',
      'statement_language_known',
      'statement_allocation_known',
      'statement_text_in_workshop',
      'statement_text_not_blank',
      'workshop_version_key',
      'workshop_version_of_workshop',
      'statement_version_key',
      'statement_version_in_workshop',
      'imported_row_once',
      'imported_row_source_once',
      'imported_row_in_workshop',
      'cell_total_once',
      'cell_total_in_round',
      'cell_total_counts',
      'published_claim_key',
      'published_claim_from_source',
      'published_claim_part_known',
      'published_claim_quadrant_known',
      'theme_in_programme',
      'theme_name_written',
      'theme_definition_written',
      'coding_version_key',
      'coding_version_in_workshop',
      'coding_memo_key',
      'coding_memo_of_coding',
      'coding_memo_in_workshop',
      'code_version_key',
      'code_version_kind_known',
      'code_version_in_programme',
      'coding_key',
      'coding_in_workshop',
      'coding_seriousness_known',
      'coding_themes_few',
      'finding_key',
      'finding_title_written',
      'finding_text_written',
      'finding_quadrant_known',
      'finding_evidence_key',
      'finding_evidence_in_workshop',
      'finding_evidence_stance_known',
      'gap_key',
      'gap_title_written',
      'gap_text_written',
      'gap_finding_key',
      'gap_finding_of_gap',
    ],
  },
  /** What begins like a reference and is none, such as `[@F-001, F-002]`. */
  'citation.amiss': { status: 422, details: z.strictObject({ count: z.int(), found: z.string() }) },
  /** A reference whose bracket is not closed, such as `[@F-001`. */
  'citation.open': { status: 422, details: z.strictObject({ count: z.int(), found: z.string() }) },
  /** More than one of these at once, each with its sentence. */
  'citation.several': {
    status: 422,
    details: z.strictObject({
      faults: z.array(
        z.strictObject({ code: z.enum(['amiss', 'open', 'unknown', 'unreleased', 'value']), count: z.int(), found: z.string() }),
      ),
      said: z.strictObject({ es: z.string(), en: z.string() }),
    }),
  },
  /** What a text cites as `[@HN-1]` and its author does not see, whether or not it is there. */
  'citation.unknown': { status: 422, details: z.strictObject({ count: z.int(), codes: z.string() }) },
  /** What a text names of workshops that are not released: every member reads it. */
  'citation.unreleased': { status: 422, details: z.strictObject({ count: z.int(), codes: z.string() }) },
  /** A `{{…}}` of the report's prose, which the text of a finding or gap would print as it is. */
  'citation.value': { status: 422, details: z.strictObject({ count: z.int(), value: z.string() }) },
  'code.unknown': {
    status: 422,
    constraint: [
      'theme_usual_condition_known',
      'coding_condition_known',
      'finding_condition_known',
      'finding_theme_known',
      'finding_evidence_of_finding',
      'gap_condition_known',
      'gap_finding_of_finding',
    ],
  },
  'code.used-up': { status: 422 },
  'codebook.started': { status: 409 },
  /** A sector that does not belong to its workshop, or a source that is not in the programme's register. */
  'statement.misplaced': { status: 422, constraint: ['statement_of_sector', 'statement_from_source'] },
  /** Of any id that was ever recorded, in whatever country and whether or not it was withdrawn. */
  'statement.repeated': { status: 409, constraint: ['statement_key', 'statement_text_key'] },
  'theme.code-taken': { status: 409, constraint: 'theme_key' },
  'theme.misplaced': { status: 422, constraint: 'theme_under_theme' },
  /** Where it is and where it would have to be, and which roles of its country bring it there. */
  'workshop.closed': {
    status: 409,
    details: z.strictObject({
      workshop: z.string(),
      state: z.enum(WORKSHOP_STATES),
      needed: z.enum(WORKSHOP_STATES),
      movers: z.array(z.string()),
    }),
  },
  'workshop.code-taken': { status: 409, constraint: 'workshop_key' },
  /** The country has a member of its own, who decides what leaves its rooms. */
  'workshop.member-releases': { status: 409 },
  'workshop.miscoded': { status: 422, details: z.strictObject({ country: z.string(), example: z.string() }) },
  /** A round, a country or a sector that the programme does not have. */
  'workshop.misplaced': { status: 422, constraint: 'workshop_in_round' },
  /** What looks like a name, an address or a number in what would become public: the kinds, never the words. */
  'wording.marked': {
    status: 409,
    details: z.strictObject({ marks: z.array(z.strictObject({ number: z.int(), kinds: z.array(z.enum(MARK_KINDS)) })) }),
  },
  'wording.missing': { status: 422, details: z.strictObject({ numbers: z.array(z.int()) }) },
})

export const refuse: Refuse<typeof assessProblems> = refuserOf(assessProblems)
