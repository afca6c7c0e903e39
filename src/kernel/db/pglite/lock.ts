import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import net from 'node:net'
import { DatabaseFailure } from '../failure.ts'
import { claimsIn, isLiving, type Owner, putClaim, withdraw } from './claim.ts'

export type Lock = { announce: (address: string) => Promise<void>; release: () => Promise<void> }
export type Locking = (directory: string) => Promise<Lock>

/** Takes the directory for this process alone. The lock is free at once when its owner is gone, even by kill -9.
 * @throws DatabaseFailure `data.locked` with the directory and the other's pid and address, as far as it put them down */
export const lockDirectory: Locking = (directory) => (process.platform === 'linux' ? lockBySocket : lockByClaim)(directory)

/** An abstract socket is a name in the kernel, not a file: it ends with the process. Named by the directory itself (device and inode), so two
 * paths to one directory meet. Containers that share a directory but no network namespace do not see each other's. */
export const lockBySocket: Locking = async (directory) => {
  const server = net.createServer((socket) => socket.on('error', () => {}).destroy())
  if (!(await listening(server, await socketOf(directory)))) throw locked(directory, await claimant(directory))
  server.unref()
  const free = () => new Promise((resolve) => server.close(resolve))
  try {
    await withdraw(await claimsIn(directory)) // whoever put these down is gone
    const mine = await putClaim(directory)
    const release = async () => {
      await withdraw([mine])
      await free()
    }
    return { announce: (address) => mine.announce(address), release }
  } catch (error) {
    await free() // a directory that may not be written to is nobody's
    throw error
  }
}

/**
 * Where there are no abstract sockets: each process puts down a claim of its own name, then looks for others. Whoever sees another's living
 * claim withdraws, so two never get in; two that start in the same instant may both be refused, and one tries again. Only the claims of
 * dead processes are swept.
 */
export const lockByClaim: Locking = async (directory) => {
  const mine = await putClaim(directory)
  const others = (await claimsIn(directory)).filter(({ path }) => path !== mine.path)
  const living = others.find(isLiving)
  await withdraw(living ? [mine] : others)
  if (living) throw locked(directory, living.owner)
  return { announce: (address) => mine.announce(address), release: () => withdraw([mine]) }
}

/** Who holds the directory now; undefined if nobody does or it is not there. */
export const ownerOf = async (directory: string): Promise<Owner | undefined> => {
  if (!existsSync(directory)) return undefined
  if (process.platform === 'linux' && !(await isHeld(await socketOf(directory)))) return undefined
  return claimant(directory)
}

const claimant = async (directory: string): Promise<Owner | undefined> => {
  const { pid, address } = (await claimsIn(directory)).find(isLiving)?.owner ?? {}
  return pid === undefined ? undefined : { pid, ...(address !== undefined && { address }) }
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

const isHeld = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = net.connect({ path }, () => resolve(true))
    socket.on('connect', () => socket.destroy())
    socket.on('error', () => resolve(false))
  })

const locked = (directory: string, owner: Owner | undefined) =>
  new DatabaseFailure('data.locked', `${directory} is in use by process ${owner?.pid ?? 'unknown'}`, { details: { directory, ...owner } })
