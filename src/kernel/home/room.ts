import { ability } from '../access/ability.ts'
import { definersFor } from '../command/define.ts'
import type { Operation } from '../command/operation.ts'
import type { Room } from '../command/room.ts'
import { type Catalogues, inBoth, joinCatalogues, translator } from '../i18n/translate.ts'
import type { AtHome } from './kind.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import { onceIn, workFor } from './work-for.ts'
import { workShow } from './work-show.ts'

const { defineQuery } = definersFor<object>('home')
const seeHome = ability('see what waits for oneself', { members: true, operator: true })

const showWork = (parts: readonly AtHome[], messages: Catalogues): Operation => {
  const words = { es: translator('es', messages), en: translator('en', messages) }
  return defineQuery({
    ...workShow,
    on: ({ actor, input: { programmeId } }) => {
      const belongs = actor.kind === 'operator' || actor.memberships.some((seat) => seat.programmeId === programmeId)
      return belongs ? { programmeId } : undefined
    },
    can: seeHome,
    run: ({ db, actor, input: { programmeId, programme }, now }) =>
      workFor(
        {
          db,
          asked: onceIn(db, { programmeId, programme, actor, now }),
          say: (key, values) => inBoth(words, (t) => t(key, values)),
        },
        parts,
      ),
    audit: 'none',
  })
}

/** What waits for whom, how far the programme is and with what it begins, over what the other rooms declare: a new room adds itself. */
export const homeRoom = (rooms: readonly Room[]): Room => ({
  name: 'home',
  operations: [
    showWork(
      rooms.flatMap(({ atHome }) => atHome ?? []),
      joinCatalogues(...rooms.map(({ messages }) => messages)),
    ),
  ],
  messages: { es, en },
})
