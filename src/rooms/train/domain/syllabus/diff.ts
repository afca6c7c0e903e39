import { canonicalHash } from '#law/rules'
import { isSame } from '#seal/canonical.ts'
import type { Both } from '../../contract/both.ts'
import type { Chapter } from '../../contract/chapter.ts'
import type { Syllabus } from '../../contract/syllabus.ts'
import { type Named, namedChapters } from './named-chapters.ts'
import { bareOf, wordsIn } from './words-within.ts'

/** What of a thing changed: a text in the languages in which it did, or anything else by its two values. */
export type FieldChange = {
  readonly field: string
  readonly texts?: Partial<Readonly<Record<'es' | 'en', { readonly before: string; readonly after: string }>>>
  readonly values?: { readonly before: unknown; readonly after: unknown }
}

export const PARTS = ['syllabus', 'competence', 'module', 'outcome', 'overlay', 'chapter', 'section', 'block'] as const
export type Part = (typeof PARTS)[number]

export type Entry = {
  readonly part: Part
  readonly code: string
  readonly change: 'added' | 'removed' | 'changed'
  /** Its name or text in the version that has it; of what is changed, the new one. */
  readonly text: Both
  readonly fields: readonly FieldChange[]
}

export type Difference = {
  readonly from: { readonly semver: string; readonly sha256: string }
  readonly to: { readonly semver: string; readonly sha256: string }
  readonly entries: readonly Entry[]
  /** The class that these changes have by themselves: what is taught or asked changed, a text did, or nothing but a word list. */
  readonly least: 'major' | 'minor' | 'editorial' | 'none'
}

/** Texts are compared as words, wherever in the value they stand; what else of it changed is told by its two values. */
const fieldChange = (field: string, before: unknown, after: unknown): readonly FieldChange[] => {
  if (isSame(before, after)) return []
  const texts = (['es', 'en'] as const).flatMap((lang) => {
    const change = { before: wordsIn(before, lang), after: wordsIn(after, lang) }
    return change.before === change.after ? [] : [[lang, change] as const]
  })
  const isBare = !isSame(bareOf(before), bareOf(after)) || texts.length === 0
  return [
    ...(texts.length > 0 ? [{ field, texts: Object.fromEntries(texts) }] : []),
    ...(isBare ? [{ field, values: { before: before ?? null, after: after ?? null } }] : []),
  ]
}

const fieldsOf = (before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): readonly FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => fieldChange(field, before[field], after[field]))

const entriesOf = (part: Part, before: readonly Named[], after: readonly Named[]): readonly Entry[] => {
  const [old, now] = [before, after].map((all) => new Map(all.map((one) => [one.name, one])))
  const order = [...new Set([...after, ...before].map(({ name }) => name))]
  return order.flatMap((code): readonly Entry[] => {
    const [was, is] = [old?.get(code), now?.get(code)]
    if (!was || !is) {
      const one = is ?? was
      return one ? [{ part, code, change: is ? 'added' : 'removed', text: one.text, fields: [] }] : []
    }
    const fields = fieldsOf(was.value as Record<string, unknown>, is.value as Record<string, unknown>)
    return fields.length > 0 ? [{ part, code, change: 'changed', text: is.text, fields }] : []
  })
}

/** Its own fields, without the lists that are compared by themselves and without what names the version. */
const ownOf = ({ title, subtitle, notice, authors, about, measuring, announced, annexes, setAside }: Syllabus) => ({
  title,
  subtitle,
  notice,
  authors,
  about,
  measuring,
  announced,
  annexes,
  setAside,
})

/** A version as it is taught: the syllabus with the chapters that it was recorded with. */
export type Texts = { readonly syllabus: Syllabus; readonly chapters: readonly Chapter[] }

const named = {
  syllabus: ({ syllabus: all }: Texts): readonly Named[] => [{ name: all.code, text: all.title, value: ownOf(all) }],
  competence: ({ syllabus }: Texts): readonly Named[] =>
    syllabus.competences.map((one) => ({ name: one.code, text: one.text, value: one })),
  module: ({ syllabus }: Texts): readonly Named[] => syllabus.modules.map((one) => ({ name: one.code, text: one.title, value: one })),
  outcome: ({ syllabus }: Texts): readonly Named[] => syllabus.outcomes.map((one) => ({ name: one.code, text: one.text, value: one })),
  overlay: ({ syllabus }: Texts): readonly Named[] => syllabus.overlays.map((one) => ({ name: one.id, text: one.reason, value: one })),
  ...namedChapters,
} as const satisfies Record<Part, (all: Texts) => readonly Named[]>

const OF_CHAPTERS: ReadonlySet<Part> = new Set(['chapter', 'section', 'block'])
const HEAVY: ReadonlySet<Part> = new Set(['outcome', 'competence', 'overlay', ...OF_CHAPTERS])

/** Words alone are editorial only where they are none of an outcome or a competence. A chapter teaches outcomes that stand elsewhere: whatever changes in it is minor. */
const leastOf = (entries: readonly Entry[]): Difference['least'] => {
  if (entries.length === 0) return 'none'
  const isTaught = ({ part, change, fields }: Entry): boolean =>
    !OF_CHAPTERS.has(part) &&
    (change !== 'changed' ||
      (part !== 'syllabus' && fields.some(({ values }) => values)) ||
      fields.some(({ field }) => field === 'announced'))
  if (entries.some((entry) => isTaught(entry))) return 'major'
  return entries.some(({ part }) => HEAVY.has(part)) ? 'minor' : 'editorial'
}

/** Two versions compared module by module, outcome by outcome and block by block. */
export const diffVersions = (before: Texts, after: Texts): Difference => {
  const entries = PARTS.flatMap((part) => entriesOf(part, named[part](before), named[part](after)))
  return {
    from: { semver: before.syllabus.semver, sha256: canonicalHash(before.syllabus) },
    to: { semver: after.syllabus.semver, sha256: canonicalHash(after.syllabus) },
    entries,
    least: leastOf(entries),
  }
}

/** The same of the syllabus alone, whatever its chapters are. */
export const diffSyllabus = (before: Syllabus, after: Syllabus): Difference =>
  diffVersions({ syllabus: before, chapters: [] }, { syllabus: after, chapters: [] })
