import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockByClaim, lockBySocket, ownerOf } from './lock.ts'

const LOCKINGS = process.platform === 'linux' ? { lockBySocket, lockByClaim } : { lockByClaim }

describe.each(Object.entries(LOCKINGS))('%s', (name, lock) => {
  let directory: string
  beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), 'istmo-lock-'))))
  afterEach(() => rmSync(directory, { recursive: true }))

  /** Another process that takes the lock and keeps it. */
  const holder = async (): Promise<ChildProcess> => {
    const script = `const { ${name} } = await import(${JSON.stringify(new URL('./lock.ts', import.meta.url).href)})
      const lock = await ${name}(process.argv[1]); await lock.announce('http://localhost:8080'); console.log('held'); setInterval(() => {}, 1e6)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, directory], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    return child
  }
  const kill = async (child: ChildProcess) => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  it('refuses a second process and names the first and where it answers', async () => {
    const first = await holder()
    await expect(lock(directory)).rejects.toMatchObject({
      kind: 'data.locked',
      details: { directory, pid: first.pid, address: 'http://localhost:8080' },
    })
    await kill(first)
  })

  it('names an owner that is too busy to answer', async () => {
    const first = await holder()
    first.kill('SIGSTOP')
    await expect(lock(directory)).rejects.toMatchObject({ kind: 'data.locked', details: { pid: first.pid } })
    await kill(first)
  })

  it('is free at once when its owner was killed', async () => {
    await kill(await holder())
    const taken = await lock(directory)
    await taken.release()
    expect(readdirSync(directory)).toEqual([])
  })

  it('is refused inside one process too, and free after its release', async () => {
    const first = await lock(directory)
    await expect(lock(directory)).rejects.toMatchObject({ kind: 'data.locked', details: { pid: process.pid } })
    await first.release()
    await (await lock(directory)).release()
  })

  it('lets in one of many at most', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lock(directory)))
    const held = tries.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []))
    expect(held.length).toBeLessThanOrEqual(1)
    await Promise.all(held.map((one) => one.release()))
    await (await lock(directory)).release()
  })
})

describe('a lock by claim', () => {
  it('is not fooled by a dead process whose number we were given', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'istmo-lock-'))
    writeFileSync(join(directory, `claim-${process.pid}-00000000`), JSON.stringify({ pid: process.pid, startedAt: 1 }))
    const held = await lockByClaim(directory)
    await expect(held.release()).resolves.toBeUndefined()
    rmSync(directory, { recursive: true })
  })
})

describe.runIf(process.platform === 'linux')('a lock by socket', () => {
  it('follows the directory, whatever path leads to it', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'istmo-lock-'))
    const other = `${directory}-link`
    symlinkSync(directory, other)
    const lock = await lockBySocket(directory)
    await expect(lockBySocket(other)).rejects.toMatchObject({ kind: 'data.locked' })
    expect(await ownerOf(other)).toEqual({ pid: process.pid })
    await lock.announce('http://localhost:8080')
    expect(await ownerOf(other)).toEqual({ pid: process.pid, address: 'http://localhost:8080' })
    await lock.release()
    expect(await ownerOf(other)).toBeUndefined()
    expect(await ownerOf(join(directory, 'nowhere'))).toBeUndefined()
    rmSync(other)
    rmSync(directory, { recursive: true })
  })
})
