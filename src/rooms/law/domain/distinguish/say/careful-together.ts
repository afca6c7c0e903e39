import type { Translate } from '#kernel/i18n/translate.ts'
import type { Journey } from '../journey.ts'
import type { Told } from '../tell.ts'
import { gathered } from './grouped.ts'
import { togetherIn } from './say-journey.ts'
import { carefulOf } from './say-system.ts'

/** What is so by any law; the other sentences speak of “this law”. */
const OF_ANY_LAW = ['trafficking-next', 'not-examined', 'beside-smuggling', 'smuggling-attempt', 'child-next']

/**
 * What must be read with the answers of all phases together, each sentence once; one that speaks of its law names it where it is not of all. That a child is
 * made known to child protection stands already in what is said of a victim: where some law finds one, it is not said again for another that does not.
 */
export const carefulTogether = (t: Translate, journeys: readonly Journey[], phases: readonly Told[]): readonly string[] => {
  const ofPhases = phases.flatMap(({ told }) => told.systems)
  const said = togetherIn(journeys, phases).flatMap((one) => {
    const { system } = one
    const own = ofPhases.filter((each) => each.system === system)
    return carefulOf(t, one, own).map((line) => ({ line, system }))
  })
  const [anyLaw, victim, child] = [
    OF_ANY_LAW.map((name) => t(`law.guide.${name}`)),
    t('law.guide.trafficking-next'),
    t('law.guide.child-next'),
  ]
  const isVictim = said.some(({ line }) => line === victim)
  return [...gathered(said, ({ line }) => line)].flatMap(([line, all]) => {
    if (isVictim && line === child) return []
    if (anyLaw.includes(line) || all.length === journeys.length) return [line]
    return [t('law.guide.journey-only', { systems: all.map(({ system }) => t('law.system', { system })).join(', '), note: line })]
  })
}
