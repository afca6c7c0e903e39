import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import net from 'node:net'
import { join } from 'node:path'
import { DatabaseFailure } from '../failure.ts'

/** Who holds a data directory, and where it answers once it said so. */
export type Owner = { readonly pid: number; readonly address?: string }
export type Lock = { announce(address: string): Promise<void>; release(): Promise<void> }
export type Locking = (directory: string) => Promise<Lock>

const ANSWER_WITHIN_MS = 1000

/** Takes the directory for this process alone. The lock is free at once when its owner is gone, even by kill -9.
 * @throws DatabaseFailure `data.locked` with the directory and, if it could be learnt, the other's pid and address */
export const lockDirectory: Locking = (directory) => (process.platform === 'linux' ? lockBySocket : lockByClaim)(directory)

/** An abstract socket is a name in the kernel, not a file: it ends with the process. Named by the directory itself (device and inode), so two
 * paths to one directory meet. Containers that share a directory but no network namespace do not see each other's. */
export const lockBySocket: Locking = async (directory) => {
  const path = await socketOf(directory)
  let owner: Owner = { pid: process.pid }
  const server = net.createServer((socket) => socket.on('error', () => {}).end(JSON.stringify(owner)))
  if (!(await listening(server, path))) throw locked(directory, await askOwner(path))
  server.unref()
  return {
    announce: async (address) => void (owner = { ...owner, address }),
    release: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Who holds the directory now; undefined if nobody does, or if it does not say. */
export const ownerOf = async (directory: string): Promise<Owner | undefined> => {
  if (process.platform === 'linux') return askOwner(await socketOf(directory))
  return (await claimsOf(directory)).find(({ owner }) => isAlive(owner))?.owner
}

const socketOf = async (directory: string): Promise<string> => {
  const { dev, ino } = await stat(directory, { bigint: true })
  return `\0istmo-${createHash('sha256').update(`${dev}:${ino}`).digest('hex')}`
}

const listening = (server: net.Server, path: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)))
    server.listen({ path }, () => resolve(true))
  })

const askOwner = (path: string): Promise<Owner | undefined> =>
  new Promise((resolve) => {
    let text = ''
    const socket = net.connect({ path }, () => {})
    socket.setTimeout(ANSWER_WITHIN_MS, () => socket.destroy())
    socket.on('data', (bytes) => (text += bytes.toString()))
    socket.on('error', () => {})
    socket.on('close', () => resolve(ownerIn(text)))
  })

const ownerIn = <Kind extends Owner = Owner>(text: string): Kind | undefined =>
  text.endsWith('}') ? (JSON.parse(text) as Kind) : undefined

const locked = (directory: string, owner: Owner | undefined) =>
  new DatabaseFailure('data.locked', `${directory} is in use by process ${owner?.pid ?? 'unknown'}`, { details: { directory, ...owner } })

/**
 * Where there are no abstract sockets: each process puts down a claim of its own name, then looks for others. Whoever sees another's living
 * claim withdraws, so two never get in; two that start in the same instant may both be refused, and one tries again. Only the claims of
 * dead processes are swept.
 */
export const lockByClaim: Locking = async (directory) => {
  const claim = join(directory, `claim-${process.pid}-${randomBytes(4).toString('hex')}`)
  const put = async (address?: string) => {
    const owner: Claim = { pid: process.pid, startedAt: STARTED_AT, ...(address && { address }) }
    await writeFile(`${claim}.new`, JSON.stringify(owner))
    await rename(`${claim}.new`, claim)
  }
  await put()
  const others = (await claimsOf(directory)).filter(({ path }) => path !== claim)
  const living = others.find(({ owner }) => isAlive(owner))
  const gone = living ? [claim] : others.map(({ path }) => path)
  await Promise.all(gone.map((path) => rm(path, { force: true })))
  if (living) throw locked(directory, living.owner)
  return { announce: put, release: () => rm(claim, { force: true }) }
}

type Claim = Owner & { readonly startedAt: number }

const STARTED_AT = Math.round(Date.now() - process.uptime() * 1000)

const claimsOf = async (directory: string): Promise<{ path: string; owner: Claim }[]> => {
  const paths = (await readdir(directory)).filter((name) => /^claim-\d+-[0-9a-f]+$/.test(name)).map((name) => join(directory, name))
  const read = async (path: string) => ({ path, owner: ownerIn<Claim>(await readFile(path, 'utf8').catch(() => '')) })
  return (await Promise.all(paths.map(read))).flatMap(({ path, owner }) => (owner ? [{ path, owner }] : []))
}

/** A claim under our own number from before our start is a dead process's, whose number we were given. */
const isAlive = ({ pid, startedAt }: Claim): boolean => {
  if (pid === process.pid) return Math.abs(startedAt - STARTED_AT) < 1000
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
