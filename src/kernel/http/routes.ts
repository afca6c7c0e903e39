import type { Context } from 'hono'
import { inputFromWords } from '../command/flat-input.ts'
import type { Operation } from '../command/operation.ts'
import { admit, perform } from '../command/perform.ts'
import { refuse } from '../problem/kernel-problems.ts'
import type { App, Variables, Web } from './app.ts'
import { readBody } from './body.ts'
import { refuseOtherOrigin } from './same-origin.ts'

/** `/api/assess/statement.record`. */
export const pathOf = ({ room, name }: Pick<Operation, 'room' | 'name'>): string => `/api/${room}/${name}`
export const methodOf = ({ kind }: Pick<Operation, 'kind'>): 'POST' | 'GET' => (kind === 'command' ? 'POST' : 'GET')

/** Gives each operation its route; another method on it is told which one there is. */
export const mountOperations = (app: App, web: Web): void => {
  for (const operation of web.house.rooms.operations) {
    app.on(methodOf(operation), pathOf(operation), (c) => answer(c, web, operation))
    app.all(pathOf(operation), (c) => {
      c.header('Allow', methodOf(operation))
      return refuse('method.not-allowed')
    })
  }
}

const answer = async (c: Context<{ Variables: Variables }>, web: Web, operation: Operation): Promise<Response> => {
  if (operation.kind === 'command') refuseOtherOrigin(c.req.raw)
  const actor = await web.whoIs(c.req.raw)
  c.set('actor', actor)
  admit(actor, operation)
  const input = operation.kind === 'command' ? await readBody(c.req.raw) : inputFromWords(operation.input, c.req.queries())
  return c.json((await perform(web.house, operation, { actor, input, key: c.req.header('Idempotency-Key') })) as object)
}
