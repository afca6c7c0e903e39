import { type Behaviour, MOST_BEHAVIOURS } from '../../contract/levels.ts'
import { BLOOM, type Syllabus } from '../../contract/syllabus.ts'

/** From here on an outcome is something that is done, and that somebody beside can see. */
const SEEN_FROM = BLOOM.indexOf('apply')

/** What a supervisor can see at work of what a session taught: the outcomes of its modules from *apply* up, the first eight of them. */
export const behavioursOf = (
  { modules, outcomes }: Pick<Syllabus, 'modules' | 'outcomes'>,
  taught: readonly string[],
): readonly Behaviour[] => {
  const codes = new Set<string>(modules.filter(({ code }) => taught.includes(code)).flatMap((module) => module.outcomes))
  return outcomes
    .filter(({ code, bloom }) => codes.has(code) && BLOOM.indexOf(bloom) >= SEEN_FROM)
    .slice(0, MOST_BEHAVIOURS)
    .map(({ code, text }) => ({ outcome: code, text }))
}
