import type { Translate } from '#kernel/i18n/translate.ts'
import type { Journey } from '../journey.ts'
import type { Told } from '../tell.ts'
import { togetherIn } from './say-journey.ts'
import { carefulOf } from './say-system.ts'

/** What must be read with the answers of all phases together, each sentence once. */
export const carefulTogether = (t: Translate, journeys: readonly Journey[], phases: readonly Told[]): readonly string[] => {
  const ofPhases = phases.flatMap(({ told }) => told.systems)
  const said = togetherIn(journeys, phases).flatMap((one) =>
    carefulOf(
      t,
      one,
      ofPhases.filter(({ system }) => system === one.system),
    ),
  )
  return [...new Set(said)]
}
