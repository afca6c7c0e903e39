import { isSame } from '#seal/canonical.ts'
import type { Syllabus } from '../../contract/syllabus.ts'
import { diffSyllabus, type Entry } from './diff.ts'

/** A version with the hashes of its chapters, each with the module that it teaches. */
export type Whole = {
  readonly syllabus: Syllabus
  readonly chapters: readonly { readonly id: string; readonly module: string; readonly sha256: string }[]
}

/** What names a version and not what it says, and the total of hours, which `check-syllabus` holds to those of the modules. */
const APART: ReadonlySet<string> = new Set(['semver', 'parent', 'date', 'changeClass', 'announced'])

/** Whether a place is one that conditions name. */
export type IsNamed = (name: string) => boolean

/** A target names by its last step: `modules/M2` the module M2, `M2.O3` the outcome, `notice` a text of the whole. A module is named with its outcomes. */
export const naming = (targets: readonly string[]): IsNamed => {
  const named = new Set(targets.map((target) => target.split('/').at(-1) ?? target))
  return (name) => named.has(name) || named.has(name.split('.')[0] ?? name)
}

/** A syllabus without all that conditions name: what is left may not differ, in its order either. */
const rest = (syllabus: Syllabus, isNamed: IsNamed): object => {
  const left = Object.fromEntries(Object.entries(syllabus).filter(([name]) => !APART.has(name) && !isNamed(name)))
  const unnamed = <One extends { readonly code: string }>(all: readonly One[]) => all.filter(({ code }) => !isNamed(code))
  const { competences, outcomes, modules, overlays } = syllabus
  return {
    ...left,
    competences: unnamed(competences),
    outcomes: unnamed(outcomes),
    modules: unnamed(modules),
    overlays: overlays.filter(({ id }) => !isNamed(id)),
  }
}

const placesOf = ({ part, code, fields }: Entry): readonly string[] =>
  part === 'syllabus' ? fields.map(({ field }) => field).filter((field) => !APART.has(field)) : [code]

const chapterPlaces = (before: Whole, after: Whole, isNamed: IsNamed): readonly string[] => {
  const [was, is] = [before, after].map(({ chapters }) => new Map(chapters.map((one) => [one.id, one])))
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].filter((id) => {
    const [old, now] = [was?.get(id), is?.get(id)]
    return old?.sha256 !== now?.sha256 && ![old, now].every((one) => one === undefined || isNamed(one.module))
  })
}

/**
 * What changed between a version that was approved under conditions and its successor, beyond what the conditions name. Version number, parent, date and
 * class of change are what makes it another version, and are apart; so is the announced total of hours.
 * @param targets of the conditions, `modules/M2`; those that name nothing here allow nothing
 * @returns names of what else changed (`M3.O1`, `measuring`, `chapter-2`; `order` where only the order did); none where the conditions cover all of it
 */
export const changesBeyond = (before: Whole, after: Whole, targets: readonly string[]): readonly string[] => {
  const isNamed = naming(targets)
  const chapters = chapterPlaces(before, after, isNamed)
  if (isSame(rest(before.syllabus, isNamed), rest(after.syllabus, isNamed))) return chapters
  const { entries } = diffSyllabus(before.syllabus, after.syllabus)
  const places = entries.flatMap(placesOf).filter((name) => !isNamed(name))
  return [...(places.length > 0 ? places : ['order']), ...chapters]
}
