import { timingSafeEqual } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Actor, OPERATOR } from '../access/actor.ts'

const Serving = z.object({ port: z.int(), token: z.string().min(40) })

/**
 * Where a running server answers, and the word by which it knows the operator: whoever can read this file has the disk anyhow. It lies in
 * the data directory, for its owner's eyes only.
 */
export type Serving = z.infer<typeof Serving>

const fileIn = (data: string): string => join(data, 'server.json')

/** Leaves the file, whole at any moment. */
export const announceServer = async (data: string, serving: Serving): Promise<void> => {
  await writeFile(`${fileIn(data)}.new`, JSON.stringify(serving), { mode: 0o600 })
  await rename(`${fileIn(data)}.new`, fileIn(data))
}

export const withdrawServer = (data: string): Promise<void> => rm(fileIn(data), { force: true })

/** The server that serves these data at this moment. Its file may be older than its end: then nobody answers. */
export const servedNow = async (data: string): Promise<Serving | undefined> => {
  const serving = await announcedServer(data)
  return serving && (await answers(serving)) ? serving : undefined
}

const answers = ({ port }: Serving): Promise<boolean> =>
  fetch(`http://localhost:${port}/api/openapi.json`, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  )

const announcedServer = async (data: string): Promise<Serving | undefined> => {
  const text = await readFile(fileIn(data), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : Serving.parse(JSON.parse(text))
}

type WhoIs = (request: Request) => Promise<Actor>

/** Knows the operator by the token of this server's own file; everybody else is asked of `others`. */
export const orOperator =
  (token: string, others: WhoIs): WhoIs =>
  async (request) =>
    isSame(request.headers.get('Authorization') ?? '', `Bearer ${token}`) ? OPERATOR : others(request)

const isSame = (given: string, known: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(known)]
  return a.length === b.length && timingSafeEqual(a, b)
}
