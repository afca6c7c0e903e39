import type { Syllabus } from '../../contract/syllabus.ts'

const LISTS: readonly ((syllabus: Syllabus) => readonly string[])[] = [
  ({ modules }) => modules.map(({ code }) => code),
  ({ outcomes }) => outcomes.map(({ code }) => code),
  ({ competences }) => competences.map(({ code }) => code),
  ({ overlays }) => overlays.map(({ id }) => id),
]

/**
 * Names of what stands in another order than before, list by list as it stands now: no difference of two versions shows it, which compares by name. What came or went
 * is told as such and is apart.
 */
export const reordered = (before: Syllabus, after: Syllabus): readonly string[] =>
  LISTS.flatMap((namesOf) => {
    const [was, is] = [namesOf(before), namesOf(after)]
    const now = is.filter((name) => was.includes(name))
    return was.filter((name) => is.includes(name)).join() === now.join() ? [] : now
  })
