/** What other rooms may call: where members stand, whether that is enough, and whether an answer says what it must. */
export { gateOf, stateOf, type Gate, type GateRule, type Standing, type State } from './standing.ts'
export { saysWhatItReserves } from './says-what-it-reserves.ts'
export { letThrough, type Deciding, type LetThrough } from './let-through.ts'
export { sayLetThrough } from './say-let-through.ts'
