import { z } from 'zod'
import { ability } from '../access/ability.ts'
import { definersFor } from '../command/define.ts'
import type { Operation } from '../command/operation.ts'
import type { Room } from '../command/room.ts'
import { catalogue } from '../problem/catalogue.ts'
import { type Refuse, refuserOf } from '../problem/problem.ts'
import type { ChainKind } from './kind.ts'
import { labelled } from './label.ts'
import type { ChainLink } from './link.ts'
import { recordWalk } from './record-walk.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import { walk } from './walk.ts'

const chainProblems = catalogue({ 'chain.kind-unknown': { status: 422, details: z.strictObject({ kind: z.string(), kinds: z.string() }) } })
const refuse: Refuse<typeof chainProblems> = refuserOf(chainProblems)

const { defineQuery } = definersFor<object>('chain')
const walkChain = ability('walk the chain', { members: true, operator: true })

/** From a sentence back to what was said, and forward to what came of it, over the links of all rooms. */
const walkRecord = (links: readonly ChainLink[], kinds: readonly ChainKind[]): Operation =>
  defineQuery({
    ...recordWalk,
    on: ({ actor, input: { programmeId } }) => {
      const belongs = actor.kind === 'operator' || actor.memberships.some((seat) => seat.programmeId === programmeId)
      return belongs ? { programmeId } : undefined
    },
    can: walkChain,
    run: async ({ db, input: { programmeId, kind, id, direction } }) => {
      const known = [...new Set(links.flatMap(({ from, to }) => [from, to]))].toSorted()
      if (!known.includes(kind)) refuse('chain.kind-unknown', { kind, kinds: known.join(', ') })
      const { steps, cut } = await walk(db, links, { programmeId, kind, id }, direction)
      const records = [{ kind, id }, ...steps.flatMap(({ from, to }) => (direction === 'back' ? [from, to] : [to, from]))]
      return { records: await labelled(db, kinds, { programmeId, records }), steps: [...steps], cut }
    },
    audit: 'none',
  })

/** The chain's own room, over what the other rooms declare: so none of them knows another. */
export const chainRoom = (rooms: readonly Room[]): Room => ({
  name: 'chain',
  operations: [
    walkRecord(
      rooms.flatMap(({ restsOn = [] }) => restsOn),
      rooms.flatMap(({ describes = [] }) => describes),
    ),
  ],
  problems: chainProblems,
  messages: { es, en },
})
