/** What other rooms may call: pure functions over recommendations and their follow-up. */
export { answersOf, answersTo, standingOf, type Answer, type Standing } from './answers.ts'
