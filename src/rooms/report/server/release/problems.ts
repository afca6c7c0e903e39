import { z } from 'zod'
import { catalogue } from '#kernel/problem/catalogue.ts'
import { type Refuse, refuserOf } from '#kernel/problem/problem.ts'
import { Unreviewed, Words } from '../../contract/reviewed.ts'
import { UntranslatedPlace } from '../../contract/translation.ts'
import { Unprintable } from '../../contract/unprintable.ts'
import { REASONS } from '../../domain/release/held-up-by.ts'

/** Of the first its id, how it begins, and the title of its chapter. */
const HeldSentences = z.strictObject({ count: z.int(), first: z.string(), sentence: Words, chapter: Words })

/** Constraints that the contract keeps already stand with the problem that they would mean. */
export const releaseProblems = catalogue({
  /** The version that an erratum would correct was kept in a form that nobody reads now. */
  'release.annex-unread': { status: 409, details: z.strictObject({ version: z.string() }) },
  'release.corrections-missing': { status: 422 },
  'release.empty': { status: 422 },
  'release.incoherent': {
    status: 422,
    constraint: [
      'release_key',
      'release_in_programme',
      'release_kind_known',
      'release_file_key',
      'release_file_of_release',
      'release_publication_key',
      'release_publication_of_release',
      'translation_rule_key',
      'translation_rule_in_programme',
    ],
  },
  /** What it was made from has changed, or a country has answered, while it was made. */
  'release.moved': { status: 409 },
  /** An erratum of a version that would say the same again. */
  'release.nothing-changed': { status: 409, details: z.strictObject({ version: z.string() }) },
  'release.nothing-to-correct': { status: 409 },
  /** What it was made from has changed, or a country has answered, since it was made. */
  'release.outdated': { status: 409 },
  'release.same-person': { status: 409 },
  /** Sentences that are rewritten in one language only, as for those below. */
  'release.half-rewritten': {
    status: 409,
    details: HeldSentences,
  },
  /** Rewritten sentences whose numbers are no longer those that they were written for; of the first, the title of its chapter. */
  'release.stale': {
    status: 409,
    details: HeldSentences,
  },
  /** Texts that nobody has read since the data moved under them, the first of them first, each with its title and the title of its chapter. */
  'release.unreviewed': { status: 409, details: Unreviewed },
  /** Which countries stand in the way, by why; the same in sentences, and what comes next. */
  'release.unsigned': {
    status: 409,
    details: z.strictObject({
      countries: z.array(z.strictObject({ reason: z.enum(REASONS), countries: z.array(z.string()) })),
      said: Words,
      next: Words,
    }),
  },
  'release.unprintable': { status: 422, details: Unprintable },
  /** Texts in one language only: the first of them named, as places and in words, and how many more there are. */
  'release.untranslated': {
    status: 409,
    details: z.strictObject({ count: z.int(), more: z.int(), texts: Words, places: z.array(UntranslatedPlace) }),
  },
  'release.version-taken': { status: 409, constraint: 'release_publication_version_once' },
  /** Names of the countries of the body whose part has nothing in it, where nobody confirmed that they are asked all the same. */
  'sign-off.empty-parts': { status: 422, details: z.strictObject({ countries: Words }) },
  'sign-off.late': { status: 422 },
})

export const refuse: Refuse<typeof releaseProblems> = refuserOf(releaseProblems)
