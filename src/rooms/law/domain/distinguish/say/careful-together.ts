import type { Translate } from '#kernel/i18n/translate.ts'
import type { Journey } from '../journey.ts'
import type { Told } from '../tell.ts'
import { togetherIn } from './say-journey.ts'
import { carefulOf } from './say-system.ts'

/**
 * What must be read with the answers of all phases together, each sentence once. That a child is made known to child protection stands already in what is
 * said of a victim: where some law finds one, it is not said again for another that does not.
 */
export const carefulTogether = (t: Translate, journeys: readonly Journey[], phases: readonly Told[]): readonly string[] => {
  const ofPhases = phases.flatMap(({ told }) => told.systems)
  const said = new Set(
    togetherIn(journeys, phases).flatMap((one) =>
      carefulOf(
        t,
        one,
        ofPhases.filter(({ system }) => system === one.system),
      ),
    ),
  )
  if (said.has(t('law.guide.trafficking-next'))) said.delete(t('law.guide.child-next'))
  return [...said]
}
