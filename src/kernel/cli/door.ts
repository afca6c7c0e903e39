import { OPERATOR } from '../access/actor.ts'
import { startSealer } from '../audit/sealer.ts'
import { isGivenFile, repliesWithFile } from '../command/file.ts'
import { fileFields } from '../command/flat-input.ts'
import type { House } from '../command/house.ts'
import { newId } from '../command/new-id.ts'
import type { Operation } from '../command/operation.ts'
import { perform } from '../command/perform.ts'
import type { Rooms } from '../command/rooms.ts'
import { openMigrated, type Settings } from '../db/open.ts'
import { fileFrom } from '../http/file-reply.ts'
import { methodOf, pathOf } from '../http/routes.ts'
import type { ProblemStatus } from '../problem/catalogue.ts'
import { Problem } from '../problem/problem.ts'
import { announcedServer, type Serving } from './server-file.ts'

type Input = Readonly<Record<string, unknown>>

/** How the command line reaches the house: through the server that holds the data, or by opening it itself. */
export type Door = {
  readonly perform: (operation: Operation, input: Input) => Promise<unknown>
  readonly close: () => Promise<void>
}

export type Place = { readonly data: string; readonly settings: Settings; readonly rooms: Rooms }

/**
 * Finds a way in, as the local operator. A server's file may be older than the server's end: then nobody answers, and the data are free.
 * @throws Problem, DatabaseFailure
 */
export const openDoor = async (place: Place): Promise<Door> => {
  const serving = await announcedServer(place.data)
  return serving && (await answers(serving)) ? throughServer(serving) : openedHere(place)
}

const answers = ({ port }: Serving): Promise<boolean> =>
  fetch(`http://localhost:${port}/api/openapi.json`, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  )

const throughServer = ({ port, token }: Serving): Door => ({
  perform: async (operation, input) => {
    const address = new URL(pathOf(operation), `http://localhost:${port}`)
    const method = methodOf(operation)
    if (method === 'GET') for (const [field, value] of wordsOf(input)) address.searchParams.append(field, value)
    const [as, sent] = [{ Authorization: `Bearer ${token}` }, method === 'POST' ? bodyOf(operation, input) : undefined]
    const reply = await fetch(
      address,
      sent ? { method, headers: { ...as, 'Idempotency-Key': newId(), ...sent.headers }, body: sent.body } : { headers: as },
    )
    if (reply.ok && repliesWithFile(operation)) return fileFrom(reply)
    const body: unknown = await reply.json()
    if (reply.ok) return body
    const { code, details } = body as { code: string; details: unknown }
    throw new Problem(code, { status: reply.status as ProblemStatus, details })
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

const openedHere = async ({ settings, rooms }: Place): Promise<Door> => {
  const database = await openMigrated(settings, rooms.migrations)
  const sealer = startSealer(database, () => {}) // what it could not seal waits for the next occasion; the command itself stands
  const house: House = { database, rooms, now: () => new Date(), newId, audited: sealer.audited }
  return {
    perform: (operation, input) => perform(house, operation, { actor: OPERATOR, input }),
    close: async () => {
      await sealer.close()
      await database.close()
    },
  }
}
