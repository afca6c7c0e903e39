/** What other rooms may call: pure functions over the law, which run in the browser too. */
export { distinguish, outcomesOf } from './distinguish/distinguish.ts'
export { seedLaw } from './seed.ts'
