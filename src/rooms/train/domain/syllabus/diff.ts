import { canonicalHash } from '#law/rules'
import { type Both, isBoth } from '../../contract/both.ts'
import type { Syllabus } from '../../contract/syllabus.ts'

/** What of a thing changed: a text in the languages in which it did, or anything else by its two values. */
export type FieldChange = {
  readonly field: string
  readonly texts?: Partial<Readonly<Record<'es' | 'en', { readonly before: string; readonly after: string }>>>
  readonly values?: { readonly before: unknown; readonly after: unknown }
}

export const PARTS = ['syllabus', 'competence', 'module', 'outcome', 'overlay'] as const
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

const isSame = (a: unknown, b: unknown): boolean => canonicalHash(a ?? null) === canonicalHash(b ?? null)

const fieldChange = (field: string, before: unknown, after: unknown): readonly FieldChange[] => {
  if (isSame(before, after)) return []
  if (!isBoth(before) || !isBoth(after)) return [{ field, values: { before: before ?? null, after: after ?? null } }]
  const changed = (['es', 'en'] as const).filter((lang) => before[lang] !== after[lang])
  return [{ field, texts: Object.fromEntries(changed.map((lang) => [lang, { before: before[lang], after: after[lang] }])) }]
}

const fieldsOf = (before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): readonly FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => fieldChange(field, before[field], after[field]))

type Named = { readonly name: string; readonly text: Both; readonly value: object }

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

const named = {
  syllabus: (all: Syllabus): readonly Named[] => [{ name: all.code, text: all.title, value: ownOf(all) }],
  competence: (all: Syllabus): readonly Named[] => all.competences.map((one) => ({ name: one.code, text: one.text, value: one })),
  module: (all: Syllabus): readonly Named[] => all.modules.map((one) => ({ name: one.code, text: one.title, value: one })),
  outcome: (all: Syllabus): readonly Named[] => all.outcomes.map((one) => ({ name: one.code, text: one.text, value: one })),
  overlay: (all: Syllabus): readonly Named[] => all.overlays.map((one) => ({ name: one.id, text: one.reason, value: one })),
} as const satisfies Record<Part, (all: Syllabus) => readonly Named[]>

/** Words alone are editorial only where they are none of an outcome or a competence. */
const leastOf = (entries: readonly Entry[]): Difference['least'] => {
  if (entries.length === 0) return 'none'
  const isTaught = ({ part, change, fields }: Entry): boolean =>
    change !== 'changed' ||
    (part !== 'syllabus' && fields.some(({ values }) => values)) ||
    fields.some(({ field }) => field === 'announced')
  if (entries.some((entry) => isTaught(entry))) return 'major'
  return entries.some(({ part }) => part === 'outcome' || part === 'competence' || part === 'overlay') ? 'minor' : 'editorial'
}

/** Two versions compared module by module and outcome by outcome. */
export const diffSyllabus = (before: Syllabus, after: Syllabus): Difference => {
  const entries = PARTS.flatMap((part) => entriesOf(part, named[part](before), named[part](after)))
  return {
    from: { semver: before.semver, sha256: canonicalHash(before) },
    to: { semver: after.semver, sha256: canonicalHash(after) },
    entries,
    least: leastOf(entries),
  }
}
