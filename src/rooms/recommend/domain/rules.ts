/** What other rooms may call: pure functions over recommendations and their follow-up. */
export { answersOf, answersTo, standingOf, type Answer, type Standing } from './answers.ts'
export { byPriority, EVIDENCE_POINTS, gapWeight, TERM_POINTS, termLimits, type GapWeight, type Ranked } from './priority.ts'
