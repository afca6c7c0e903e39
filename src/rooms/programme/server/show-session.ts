import { HOUSE } from '#kernel/access/ability.ts'
import { LANGS } from '#kernel/i18n/translate.ts'
import { showSession as operation } from '../contract/operations.ts'
import { knowOneself } from './abilities.ts'
import { defineQuery } from './define.ts'
import { programmesSeen } from './sql/frame.ts'
import { recordOf } from './sql/people.ts'
import { seatsOf } from './sql/seats.ts'

/** Who am I, and where do I sit? Whoever has no seat today is told so by an empty list. */
export const showSession = defineQuery({
  ...operation,
  on: () => HOUSE,
  can: knowOneself,
  run: async ({ db, actor, now }) => {
    const [own, programmes] = [await recordOf(db, actor.id), await programmesSeen(db)]
    const seats = await seatsOf(db, actor.id, now.slice(0, 10))
    const memberships = seats.flatMap((seat) => {
      const of = programmes.find(({ id }) => id === seat.programmeId)
      return of ? [{ ...seat, programmeCode: of.code, programmeNameEs: of.nameEs, programmeNameEn: of.nameEn }] : []
    })
    return { id: actor.id, name: own?.name ?? null, email: own?.email ?? null, languages: [...LANGS], memberships }
  },
  audit: 'none',
})
