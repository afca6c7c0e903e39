import type { Handle } from '#kernel/db/handles.ts'
import type { ConditionNow } from './meeting-now.ts'
import { type AtItem, itemInTurn, itemSeen, type Standing } from './open-item.ts'
import { refuse } from './problems.ts'
import { conditionsOf } from './sql/conditions.ts'

type Place = { readonly programmeId: string; readonly meetingId: string; readonly item: number; readonly number: number }

/** A condition of a point, with whose seats say whether it is met; undefined where this actor sees none. */
export const conditionSeen = async (handle: Handle, place: Place) => {
  const at = await itemSeen(handle, place)
  if (!at) return undefined
  const found = (await conditionsOf(handle, at)).find(({ item, said }) => item === place.item && said.number === place.number)
  return found && { ...at, number: place.number, speakers: [found.said.owner] }
}

export type Waiting = Standing & { readonly condition: ConditionNow }

/** A condition under which the text was approved at this meeting, and which still waits; refused where there is none such. */
export const waitingCondition = async (handle: Handle, at: AtItem & { readonly number: number }): Promise<Waiting> => {
  const standing = await itemInTurn(handle, at)
  const { decisions, conditions } = standing.item
  const [vote, confirmed] = decisions
  const condition = conditions.find(({ number }) => number === at.number)
  if (!condition) refuse('condition.withdrawn')
  if (vote?.outcome !== 'approved-with-conditions' || vote.meeting !== at.id || confirmed) refuse('condition.closed')
  return { ...standing, condition }
}
