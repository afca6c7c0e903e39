import { afterEach, describe, expect, it, vi } from 'vitest'
import type { KeptPack } from './database.ts'
import { sendAll } from './send.ts'
import type { Store } from './store.ts'

type Posted = { attempt: string }

/** A device with so many finished tries of one answer, and the server as it answers each of them. */
const deviceOf = (tries: readonly string[], answer: (attempt: string) => Response) => {
  const [posted, left]: [string[], Set<string>] = [[], new Set(tries)]
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const { attempt } = JSON.parse(body) as Posted
    posted.push(attempt)
    return answer(attempt)
  })
  const store = {
    device: 'd',
    attempts: async () =>
      [...left].map((id) => ({ id, link: 'l', form: 'A', code: null, begunAt: '', sequence: 1, place: 1, drafts: {}, finished: true })),
    answers: async (attempt: string) => [{ attempt, sequence: 1, place: 1, said: 'n', language: 'es', deviceAt: '', sent: 0 }],
    arrived: async (attempt: string) => void left.delete(attempt),
  } as unknown as Store
  return { posted, left, send: () => sendAll(store, { link: 'l', token: 't' } as KeptPack) }
}
const taken = (late = false) => Response.json({ late })
const refusal = (code: string, status: number) => Response.json({ code }, { status })

describe('what waits on a telephone that several people used', () => {
  afterEach(() => void vi.unstubAllGlobals())

  it('goes all of it, and says whether any was late', async () => {
    const { send, left } = deviceOf(['a', 'b'], (id) => taken(id === 'a'))
    expect(await send()).toEqual({ kind: 'sent', late: true })
    expect([...left]).toEqual([])
    expect(await send()).toEqual({ kind: 'nothing' })
  })

  it('is not held up by a try that is refused, and says of how many', async () => {
    const { send, left, posted } = deviceOf(['a', 'b', 'c', 'd'], (id) =>
      id === 'a' ? refusal('answers.not-of-form', 422) : id === 'c' ? refusal('answers.too-many', 429) : taken(),
    )
    expect(await send()).toEqual({ kind: 'refused', code: 'answers.not-of-form', n: 2 })
    expect(posted).toEqual(['a', 'b', 'c', 'd'])
    expect([...left]).toEqual(['a', 'c'])
  })

  it('stays whole where there is no network, and nothing more is tried', async () => {
    const { send, left, posted } = deviceOf(['a', 'b'], () => {
      throw new TypeError('Failed to fetch')
    })
    expect(await send()).toEqual({ kind: 'no-network' })
    expect([[...left], posted]).toEqual([['a', 'b'], ['a']])
  })
})
