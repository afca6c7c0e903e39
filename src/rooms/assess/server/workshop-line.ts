import { type Actor } from '#kernel/access/actor.ts'
import { mayDo } from '#kernel/access/ability.ts'
import type { WorkshopLine } from '../contract/workshop.ts'
import type { SaidStatement } from '../domain/assessment.ts'
import type { StoredWorkshop } from './sql/workshops.ts'
import { workshopAbilities } from './workshop-abilities.ts'

/** A workshop as lists and its own page show it, with what its reader may do. */
export const workshopLine = (actor: Actor, workshop: StoredWorkshop, said: readonly SaidStatement[]): WorkshopLine => {
  const { programmeId: _, ...line } = workshop
  return {
    ...line,
    statements: said.length,
    coded: said.filter(({ condition }) => condition !== null).length,
    worded: said.filter(({ public_es, public_en }) => public_es !== null || public_en !== null).length,
    may: mayDo(actor, workshop, workshopAbilities),
  }
}
