/** What other rooms may call: where members stand, and whether that is enough. */
export { gateOf, stateOf, type Gate, type GateRule, type Standing, type State } from './standing.ts'
