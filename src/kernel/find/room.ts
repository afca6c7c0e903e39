import { ability, may } from '../access/ability.ts'
import { definersFor } from '../command/define.ts'
import type { Operation } from '../command/operation.ts'
import type { Room } from '../command/room.ts'
import { joinCatalogues } from '../i18n/translate.ts'
import { findRecords } from './find-records.ts'
import type { FoundKind } from './kind.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import { recordFind } from './record-find.ts'

const { defineQuery } = definersFor<object>('find')
const search = ability('search what one may read', { members: true, operator: true })

/** Only kinds whose page this actor may open; what was said in a country may be in the answer, so that it was read stands in the audit. */
const findRecord = (kinds: readonly FoundKind[], names: Parameters<typeof findRecords>[0]['names']): Operation =>
  defineQuery({
    ...recordFind,
    on: ({ actor, input: { programmeId } }) => {
      const belongs = actor.kind === 'operator' || actor.memberships.some((seat) => seat.programmeId === programmeId)
      return belongs ? { programmeId } : undefined
    },
    can: search,
    run: async ({ db, actor, input: { programmeId, words, kind } }) => {
      const open = kinds.filter((one) => (kind === undefined || one.kind === kind) && may(actor, one.can, { programmeId }))
      return { groups: await findRecords({ db, kinds: open, names }, { programmeId, words, only: kind !== undefined }) }
    },
    audit: (_, { input }) => ({ subject: input.programmeId, fields: ['text'] }),
  })

/** The one search, over what the other rooms declare: a new room adds itself. */
export const findRoom = (rooms: readonly Room[]): Room => ({
  name: 'find',
  operations: [
    findRecord(
      rooms.flatMap(({ finds = [] }) => finds),
      joinCatalogues(...rooms.map(({ messages }) => messages)),
    ),
  ],
  messages: { es, en },
})
