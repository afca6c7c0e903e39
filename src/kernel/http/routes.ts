import type { Context } from 'hono'
import type { Actor } from '../access/actor.ts'
import { type FileReply, repliesWithFile } from '../command/file.ts'
import { fileFields, inputFromWords } from '../command/flat-input.ts'
import type { Operation } from '../command/operation.ts'
import { begin, perform } from '../command/perform.ts'
import { admit } from '../command/performance.ts'
import { PERSON_HEADER } from '../command/remote.ts'
import { refuse } from '../problem/kernel-problems.ts'
import { problemFor } from './problem-for.ts'
import { replyTask } from './task-reply.ts'
import type { App, Variables, Web } from './app.ts'
import { readBody } from './body.ts'
import { replyFile } from './file-reply.ts'
import { readMultipart } from './multipart.ts'
import { refuseOtherOrigin } from './same-origin.ts'

/** `/api/assess/statement.record`. */
export const pathOf = ({ room, name }: Pick<Operation, 'room' | 'name'>): string => `/api/${room}/${name}`
export const methodOf = ({ kind }: Pick<Operation, 'kind'>): 'POST' | 'GET' => (kind === 'query' ? 'GET' : 'POST')

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

type Asked = Context<{ Variables: Variables }>

/** What one person made is not done as another who signed in since. */
const refuseOtherPerson = (made: string | undefined, { id }: Actor): void => {
  if (made !== undefined && id !== null && made !== id) refuse('access.other-person')
}

const answer = async (c: Asked, web: Web, operation: Operation): Promise<Response> => {
  if (operation.kind !== 'query') refuseOtherOrigin(c.req.raw)
  const actor = await web.whoIs(c.req.raw)
  c.set('actor', actor)
  refuseOtherPerson(c.req.header(PERSON_HEADER), actor)
  admit(actor, operation)
  const input = await inputOf(c, operation)
  const request = { actor, input, key: c.req.header('Idempotency-Key'), again: () => web.whoIs(c.req.raw) }
  if (operation.kind === 'task') return answerTask(c, web, await begin(web.house, operation, request))
  const output = await perform(web.house, operation, request)
  return repliesWithFile(operation) ? replyFile(output as FileReply) : c.json(output as object)
}

const answerTask = (c: Asked, web: Web, finish: Awaited<ReturnType<typeof begin>>): Response => {
  const { t, words, requestId } = c.var
  return replyTask(finish, { t, words, requestId, signal: c.req.raw.signal, problemOf: (error) => problemFor(error, web, requestId) })
}

const inputOf = async ({ req }: Asked, { kind, input }: Operation): Promise<unknown> => {
  if (kind === 'query') return inputFromWords(input, req.queries())
  const files = fileFields(input)
  return files.length > 0 ? readMultipart(req.raw, files) : readBody(req.raw)
}
