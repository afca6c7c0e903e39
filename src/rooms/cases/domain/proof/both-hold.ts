import type { Charge } from '../../contract/proof.ts'
import { type CaseFile, lastDecision } from '../case-file.ts'
import { isAltered } from './elements.ts'
import { saidBySystem } from '../said-by-system.ts'

/** A victim on whom both offences hold in one legal system, in whichever phases. */
export type BothHold = Pick<Charge, 'victim' | 'system'>

/** Where the last decision on a victim says of one system that both trafficking and smuggling hold. */
export const bothHold = (file: Pick<CaseFile, 'decision' | 'person'>): readonly BothHold[] =>
  [...new Set(file.person.map(({ id }) => id))].flatMap((victim) => {
    const decision = lastDecision(file, victim)?.content.decision
    const told = decision && !isAltered(decision) ? saidBySystem(decision) : []
    const [trafficked, smuggled] = [told.filter(({ tip }) => tip === 'yes'), told.filter(({ som }) => som === 'yes')]
    const systems = new Set(trafficked.map(({ system }) => system))
    return [...systems].filter((system) => smuggled.some((one) => one.system === system)).map((system) => ({ victim, system }))
  })
