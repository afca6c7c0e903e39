import type { Handle } from '#kernel/db/handles.ts'
import { orderDraw } from '../../contract/people.ts'
import { drawFrom } from '../../domain/sessions/draw-from.ts'
import { firstForms } from '../../domain/sessions/first-forms.ts'
import { isOpen } from '../../domain/sessions/session-moves.ts'
import { randomFrom } from '#stats/random.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { saidState } from './said.ts'
import { drawOrders } from './session-abilities.ts'
import { ownSession, sessionInTurn } from './session-now.ts'
import { expected } from './session-standing.ts'
import { addOrders, ordersOf, rollOf } from './sql/roll.ts'

type Asked = { readonly programmeId: string; readonly session: string; readonly now: string; readonly newId: () => string }

/** Draws with which form each begins who has none yet; the seed is kept, so that anybody can draw the same again. */
export const drawMissingOrders = async (tx: Handle, { programmeId, session, now, newId }: Asked) => {
  const place = { programmeId, session }
  const [roll, standing] = [await rollOf(tx, place), await ordersOf(tx, place)]
  const has = new Set(standing.map(({ pseudonym }) => pseudonym))
  const missing = expected(roll).filter(({ pseudonym }) => !has.has(pseudonym))
  const count = (form: 'A' | 'B') => standing.filter(({ firstForm }) => firstForm === form).length
  const seed = Math.floor(drawFrom(newId())() * 2 ** 32)
  const before = { A: count('A'), B: count('B'), block: Math.max(0, ...standing.map(({ block }) => block)) }
  const people = missing.map(({ pseudonym }) => pseudonym)
  const drawn = firstForms(people, before, randomFrom(seed))
  await addOrders(
    tx,
    drawn.map(({ pseudonym, form, block }, at) => {
      const country = missing[at]!.country
      return { programme_id: programmeId, session, pseudonym, country, first_form: form, block, seed, drawn_at: now }
    }),
  )
  const total = (form: 'A' | 'B') => before[form] + drawn.filter((one) => one.form === form).length
  return { session, drawn: drawn.length, A: total('A'), B: total('B') }
}

export const drawOrder = defineCommand({
  ...orderDraw,
  on: ({ tx, actor, input }) => ownSession(tx, { actor, input }),
  can: drawOrders,
  run: async ({ tx, input, subject: seen, now, newId }) => {
    const subject = await sessionInTurn(tx, seen)
    if (!isOpen(subject.state)) refuse('session.fixed', { state: saidState(subject.state) })
    return drawMissingOrders(tx, { ...input, now, newId })
  },
  audit: ({ session }) => ({ subject: session, fields: ['first_form'] }),
})
