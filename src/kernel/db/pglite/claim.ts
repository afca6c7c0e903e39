import { randomBytes } from 'node:crypto'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Who holds a data directory, and where it answers once it said so. */
export type Owner = { readonly pid: number; readonly address?: string }
/** What an owner puts down in the directory, which only its own user can read: a reader may trust the address. */
type Claim = Owner & { readonly startedAt: number }
export type Claimed = { readonly path: string; readonly owner: Claim }

const STARTED_AT = Math.round(Date.now() - process.uptime() * 1000)

/** Puts down a claim under a name that no other process uses; whole at any moment. */
export const putClaim = async (directory: string): Promise<{ path: string; announce(address: string): Promise<void> }> => {
  const path = join(directory, `claim-${process.pid}-${randomBytes(4).toString('hex')}`)
  const put = async (claim: Claim) => {
    try {
      await writeFile(`${path}.new`, JSON.stringify(claim), { mode: 0o600 })
      await rename(`${path}.new`, path)
    } catch (error) {
      await rm(`${path}.new`, { force: true }) // of a full disk half of it stays
      throw error
    }
  }
  const claim: Claim = { pid: process.pid, startedAt: STARTED_AT }
  await put(claim)
  return { path, announce: (address) => put({ ...claim, address }) }
}

export const claimsIn = async (directory: string): Promise<readonly Claimed[]> => {
  const names = (await readdir(directory)).filter((name) => /^claim-\d+-[0-9a-f]+$/.test(name))
  const read = async (path: string) => ({ path, text: await readFile(path, 'utf8').catch(() => '') }) // gone since
  const claims = await Promise.all(names.map((name) => read(join(directory, name))))
  return claims.flatMap(({ path, text }) => (text === '' ? [] : [{ path, owner: JSON.parse(text) as Claim }]))
}

export const withdraw = async (claims: readonly { readonly path: string }[]): Promise<void> => {
  await Promise.all(claims.map(({ path }) => rm(path, { force: true })))
}

/** A claim under our own number from before our start is a dead process's, whose number we were given. */
export const isLiving = ({ owner: { pid, startedAt } }: Claimed): boolean => {
  if (pid === process.pid) return Math.abs(startedAt - STARTED_AT) < 1000
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
