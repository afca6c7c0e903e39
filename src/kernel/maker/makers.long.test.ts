import { execFile } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ROOT } from '#test/sources.ts'
import { beginEcho, type EchoProcess } from './fixture/echo.ts'
import { makersFrom } from './makers.ts'

const NEVER = new AbortController().signal
const nothing = () => {}

describe('makers', () => {
  let begun: EchoProcess[]
  let take: ReturnType<typeof makersFrom<{ say: string }, `heard ${string}`, { said: string; answered: number }>>
  beforeEach(() => {
    begun = []
    take = makersFrom(() => {
      const one = beginEcho()
      begun.push(one)
      return one
    })
  })
  afterEach(() => {
    for (const one of begun) one.kill()
  })
  const made = async (say = 'one', signal = NEVER) => take(signal).make({ say }, nothing)
  const at = (index: number) => begun[index] ?? beginEcho()

  it('keep a process for the next order', async () => {
    expect([await made('one'), await made('two')]).toEqual([
      { said: 'one', answered: 1 },
      { said: 'two', answered: 2 },
    ])
    expect(begun).toHaveLength(1)
  })
  it('end the process of an order that is cancelled, with the reason, and begin another', async () => {
    const cancel = new AbortController()
    const cancelled = take(cancel.signal).make({ say: 'one' }, () => cancel.abort(new Error('left')))
    await expect(cancelled).rejects.toThrow('left')
    expect(await made()).toEqual({ said: 'one', answered: 1 })
    expect(begun).toHaveLength(2)
  })
  it('end a process at once where the cancel came before', async () => {
    await expect(made('one', AbortSignal.abort(new Error('left')))).rejects.toThrow('left')
    expect(at(0).runs).toBe(false)
  })
  it('leave the process that waits alone when the order that it made is cancelled late', async () => {
    const cancel = new AbortController()
    await made('one', cancel.signal)
    cancel.abort()
    expect(at(0).runs).toBe(true)
  })
  it.each([0, 300])('make it all the same where the one that waits was killed %s ms ago', async (ms) => {
    await made()
    at(0).kill()
    await wait(ms)
    expect(await made()).toEqual({ said: 'one', answered: 1 })
    expect(begun).toHaveLength(2)
  })
  it('make it all the same where the one that waits is killed as it is taken', async () => {
    await made()
    const maker = take(NEVER)
    at(0).kill()
    expect(await maker.make({ say: 'two' }, nothing)).toEqual({ said: 'two', answered: 1 })
    expect(begun).toHaveLength(2)
  })
  it('tell steps to whoever ordered them alone', async () => {
    const steps: string[][] = [[], []]
    for (const [number, told] of steps.entries()) await take(NEVER).make({ say: `${number}` }, (step) => told.push(step))
    expect(steps).toEqual([['heard 0'], ['heard 1']])
  })
  it('give two at once a process each, and keep one', async () => {
    expect(await Promise.all([made('one'), made('two')])).toMatchObject([{ said: 'one' }, { said: 'two' }])
    expect(begun.map(({ runs }) => runs).toSorted()).toEqual([false, true])
  })
  it('say the words of a process that failed, and keep none of it', async () => {
    await expect(made('fail')).rejects.toThrow(/the maker "echo" stopped with 1: [\s\S]*there is no such folder/)
    expect(await made()).toEqual({ said: 'one', answered: 1 })
    expect(begun).toHaveLength(2)
  })
})

/** A program of its own that has one thing made and has nothing else to do. */
const program = `
  import { makersFrom } from '${new URL('makers.ts', import.meta.url)}'
  import { beginEcho } from '${new URL('fixture/echo.ts', import.meta.url)}'
  const { said } = await makersFrom(beginEcho)(new AbortController().signal).make({ say: 'made' }, () => {})
  process.stdout.write(said)`

describe('a process that waits', () => {
  it('holds up nobody', async () => {
    const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', program]
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, timeout: 20_000 })
    expect(stdout).toBe('made')
  })
})
