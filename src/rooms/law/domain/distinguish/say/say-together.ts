import type { Translate } from '#kernel/i18n/translate.ts'
import type { Facts, System } from '../../../contract/facts.ts'
import { carryForward } from '../carry-forward.ts'
import { foundTogether, type ReadLaw } from '../distinguish.ts'
import type { Joined } from '../joined.ts'
import type { Journey } from '../journey.ts'
import { restsLines } from './rests-on.ts'
import { type SaidSystem, saySystem } from './say-system.ts'

/** Why several phases together are trafficking in a system in which none of them is alone: what its answer by phase cannot say. */
export type SaidTogether = Pick<SaidSystem, 'rests' | 'later' | 'careful' | 'below'> & { readonly system: System; readonly title: string }

/** The phases of the acts, each with what it was done by, and those of the exploitation; the age that counts is that of the act. */
const restingOn = ({ in: { act, purpose } }: Joined, phases: readonly Facts[]): readonly Facts[] => {
  const acts = carryForward(phases).filter(({ id }) => act.includes(id))
  const exploited = phases.filter(({ id }) => purpose.includes(id) && !act.includes(id))
  return [...acts, ...exploited.map((one) => ({ ...one, age: acts[0]?.age }))]
}

/**
 * Of each system in which trafficking is found only between the phases: how well its law is known, a later law, what is to be done, said once for all of them, and
 * the reasons.
 */
export const sayTogether = (
  { t, law }: { readonly t: Translate; readonly law: ReadLaw },
  journeys: readonly Journey[],
  phases: readonly Facts[],
): readonly SaidTogether[] => {
  const told = new Set<string>()
  return journeys.flatMap(({ system, joined }) => {
    if (joined?.kind !== 'found') return []
    const answer = foundTogether(law, t, { system, phases: restingOn(joined, phases) })
    const { later, careful, below } = saySystem({ t, law: law.law }, answer, [])
    const unsaid = careful.filter((line) => !told.has(line))
    for (const line of unsaid) told.add(line)
    const title = t('law.guide.together-why', { system: t('law.system', { system }) })
    return [{ system, title, rests: restsLines(t, [answer]), later, careful: unsaid, below }]
  })
}
