import { type Actor } from '#kernel/access/actor.ts'
import { mayDo } from '#kernel/access/ability.ts'
import type { WorkshopLine } from '../contract/workshop.ts'
import type { StoredWorkshop } from './sql/workshops.ts'
import { workshopAbilities } from './workshop-abilities.ts'

type Told = Pick<WorkshopLine, 'statements' | 'coded' | 'worded'>

/** A workshop as lists and its own page show it, with what its reader may do. */
export const workshopLine = (actor: Actor, workshop: StoredWorkshop, { statements, coded, worded }: Told): WorkshopLine => {
  const { programmeId: _, ...line } = workshop
  return { ...line, statements, coded, worded, may: mayDo(actor, workshop, workshopAbilities) }
}
