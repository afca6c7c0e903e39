import { type Actor } from '#kernel/access/actor.ts'
import { mayDo } from '#kernel/access/ability.ts'
import type { WorkshopLine } from '../contract/workshop.ts'
import type { SaidStatement } from '../domain/assessment.ts'
import type { StoredWorkshop } from './sql/workshops.ts'
import { workshopAbilities } from './workshop-abilities.ts'

export type Told = Pick<SaidStatement, 'condition'> & { readonly isWorded: boolean }

/** A workshop as lists and its own page show it, with what its reader may do. */
export const workshopLine = (actor: Actor, workshop: StoredWorkshop, said: readonly Told[]): WorkshopLine => {
  const { programmeId: _, ...line } = workshop
  return {
    ...line,
    statements: said.length,
    coded: said.filter(({ condition }) => condition !== null).length,
    worded: said.filter(({ isWorded }) => isWorded).length,
    may: mayDo(actor, workshop, workshopAbilities),
  }
}
