import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const BYTES = 32

/**
 * The secret with which cookies are signed and second factors are encrypted: made once, kept in the data directory for its owner's eyes
 * only, apart from the database, so that a copy of the database alone opens no session.
 */
export const secretIn = async (data: string): Promise<string> => {
  const path = join(data, 'secret')
  return (await secretAt(path)) ?? madeAt(data, path)
}

const secretAt = async (path: string): Promise<string | undefined> => {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  return text !== undefined && text.trim().length >= BYTES * 2 ? text.trim() : undefined
}

/** Written aside and linked, which fails where another process was first: then that one's counts. */
const madeAt = async (data: string, path: string): Promise<string> => {
  await mkdir(data, { recursive: true, mode: 0o700 })
  const aside = `${path}.${process.pid}`
  const made = randomBytes(BYTES).toString('hex')
  await writeFile(aside, made, { mode: 0o600 })
  const first = await link(aside, path).then(
    () => made,
    () => secretAt(path),
  )
  await rm(aside, { force: true })
  if (first === undefined) throw new Error(`${path} holds no secret: remove the file, and everybody signs in anew`)
  return first
}
