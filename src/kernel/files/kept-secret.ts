import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const BYTES = 32

/**
 * 32 secret bytes in hexadecimal: made once, kept in the data directory for its owner's eyes only, apart from the database, so that a copy of the database
 * alone has none of them.
 * @param ifUnread what to do where the file is there and holds no secret
 * @throws Error where it is there and holds none: another one in its place would be another secret
 */
export const keptSecret = async (
  data: string,
  { name, ifUnread }: { readonly name: string; readonly ifUnread: string },
): Promise<string> => {
  const path = join(data, name)
  const kept = (await secretAt(path)) ?? (await madeAt(data, path))
  if (kept === undefined) throw new Error(`${path} holds no secret: ${ifUnread}`)
  return kept
}

/** The secret of a file that is there already; none is made. */
export const secretAt = async (path: string): Promise<string | undefined> => {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  return text !== undefined && text.trim().length >= BYTES * 2 ? text.trim() : undefined
}

/** Written aside and linked, which fails where another was first: then that one's counts. */
const madeAt = async (data: string, path: string): Promise<string | undefined> => {
  await mkdir(data, { recursive: true, mode: 0o700 })
  const aside = `${path}.${randomUUID()}`
  const made = randomBytes(BYTES).toString('hex')
  await writeFile(aside, made, { mode: 0o600 })
  const first = await link(aside, path).then(
    () => made,
    () => secretAt(path),
  )
  await rm(aside, { force: true })
  return first
}
