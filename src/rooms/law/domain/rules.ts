/** What other rooms may call: pure functions over the law, which run in the browser too. */
export { decisionOn, verifyDecision } from './distinguish/decision.ts'
export { distinguish, outcomesOf } from './distinguish/distinguish.ts'
export { seedLaw } from './seed.ts'
