import { OPERATOR } from '../access/actor.ts'
import { startSealer } from '../audit/sealer.ts'
import { isGivenFile, repliesWithFile } from '../command/file.ts'
import { fileFields } from '../command/flat-input.ts'
import type { House } from '../command/house.ts'
import { newId } from '../command/new-id.ts'
import type { Operation, Watch } from '../command/operation.ts'
import { perform } from '../command/perform.ts'
import type { Rooms } from '../command/rooms.ts'
import { signingSeedIn } from '../command/signing.ts'
import { openMigrated, type Settings } from '../db/open.ts'
import { fileFrom } from '../http/file-reply.ts'
import { methodOf, pathOf } from '../http/routes.ts'
import { ProblemLine, problemFrom } from './problem-from.ts'
import { servedNow, type Serving } from './server-file.ts'
import { resultOf } from './task-lines.ts'

type Input = Readonly<Record<string, unknown>>

/** How the command line reaches the house: through the server that holds the data, or by opening it itself. */
export type Door = {
  readonly perform: (operation: Operation, input: Input, watch: Watch) => Promise<unknown>
  readonly close: () => Promise<void>
}

export type Place = { readonly data: string; readonly settings: Settings; readonly rooms: Rooms }

/**
 * Finds a way in, as the local operator. A server's file may be older than the server's end: then nobody answers, and the data are free.
 * @throws Problem, DatabaseFailure
 */
export const openDoor = async (place: Place): Promise<Door> => {
  const serving = await servedNow(place.data)
  return serving ? throughServer(serving) : openedHere(place)
}

const throughServer = ({ port, token }: Serving): Door => ({
  perform: async (operation, input, watch) => {
    const address = new URL(pathOf(operation), `http://localhost:${port}`)
    const method = methodOf(operation)
    if (method === 'GET') for (const [field, value] of wordsOf(input)) address.searchParams.append(field, value)
    const sent = method === 'POST' ? bodyOf(operation, input) : undefined
    const reply = await fetch(address, {
      method,
      headers: { Authorization: `Bearer ${token}`, ...(sent && { 'Idempotency-Key': newId(), ...sent.headers }) },
      ...(sent && { body: sent.body }),
      ...(operation.kind === 'task' && { signal: watch.signal }),
    })
    if (!reply.ok) throw problemFrom(ProblemLine.parse(await reply.json()))
    if (operation.kind === 'task') return resultOf(reply, watch)
    return repliesWithFile(operation) ? fileFrom(reply) : (reply.json() as Promise<unknown>)
  },
  close: async () => {},
})

type Sent = { readonly headers: Readonly<Record<string, string>>; readonly body: string | FormData }

const bodyOf = (operation: Operation, input: Input): Sent => {
  if (fileFields(operation.input).length === 0) return { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(input) }
  const [form, entries] = [new FormData(), Object.entries(input)]
  form.append('input', JSON.stringify(Object.fromEntries(entries.filter(([, value]) => !isGivenFile(value)))))
  for (const [field, value] of entries) if (isGivenFile(value)) form.append(field, new Blob([value.bytes]), value.name)
  return { headers: {}, body: form }
}

const wordsOf = (input: Input): readonly (readonly [string, string])[] =>
  Object.entries(input).flatMap(([field, value]) => [value].flat().map((one) => [field, String(one)] as const))

const openedHere = async ({ data, settings, rooms }: Place): Promise<Door> => {
  const database = await openMigrated(settings, rooms.migrations)
  const sealer = startSealer(database, () => {}) // what it could not seal waits for the next occasion; the command itself stands
  const own = { installation: { data, settings }, signingSeed: await signingSeedIn(data) }
  const house: House = { database, rooms, now: () => new Date(), newId, audited: sealer.audited, ...own }
  return {
    perform: (operation, input, watch) => perform(house, operation, { actor: OPERATOR, input }, watch),
    close: async () => {
      await sealer.close()
      await database.close()
    },
  }
}
