import { describe, expect, it } from 'vitest'
import type { Refusal } from '../refusal.ts'
import { Kept, type Unsent } from './kept.ts'
import { Outbox } from './outbox.ts'

const IN_ONE = { happened: 'No', kept: 'Nada', next: 'Otra cosa', faults: [] }
const refusal = (status: number, code = 'client.unreachable'): Refusal => ({
  code,
  status,
  said: code.startsWith('client.') ? null : { es: IN_ONE, en: IN_ONE },
  faults: [],
  details: null,
  request: null,
})
const LOST = refusal(0)

/** A browser's storage, as far as the outbox uses it; `isFull` takes no more. */
const storage = ({ isFull = false } = {}): Storage => {
  const rows: Record<string, string> = {}
  const methods = {
    getItem: (key: string) => rows[key] ?? null,
    setItem: (key: string, row: string) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError')
      rows[key] = row
    },
    removeItem: (key: string) => void delete rows[key],
  }
  return new Proxy(methods, {
    ownKeys: () => Object.keys(rows),
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  }) as unknown as Storage
}

const entry = (text: string) => ({ room: 'assess', name: 'statement.record', input: { text }, place: '/w/1' })
const textsOf = (unsent: readonly Unsent[]) => unsent.map(({ input }) => input['text'])

type Answers = (sent: Unsent, time: number) => Refusal | null

/** An outbox of one window, and what arrived by it. */
const windowOn = (kept: Storage, answers: Answers, person = 'ana') => {
  const arrived: { id: string; text: unknown }[] = []
  const waits: number[] = []
  let times = 0
  const outbox = new Outbox({
    kept: new Kept(person, kept),
    alone: (job) => job(),
    send: (sent) => {
      times += 1
      arrived.push({ id: sent.id, text: sent.input['text'] })
      return Promise.resolve(answers(sent, times))
    },
    onRecorded: () => undefined,
    wait: (seconds) => {
      waits.push(seconds)
      return Promise.resolve()
    },
  })
  const sent = () => expect.poll(() => outbox.state().unsent.filter(({ refused }) => !refused).length).toBe(0)
  return { outbox, arrived, waits, sent }
}

describe('an outbox', () => {
  it('sends each thing once, in the order in which it was entered, and forgets it', async () => {
    const kept = storage()
    const { outbox, arrived, sent } = windowOn(kept, () => null)
    const texts = Array.from({ length: 40 }, (_, at) => `dicho ${at}`)
    for (const text of texts) outbox.enter(entry(text))
    await sent()
    expect(arrived.map(({ text }) => text)).toEqual(texts)
    expect(new Kept('ana', kept).all()).toEqual([])
  })
  it('sends the same again under the same key where no answer came, waiting longer each time, and nothing overtakes it', async () => {
    const { outbox, arrived, waits, sent } = windowOn(storage(), (_, time) => (time < 4 ? LOST : null))
    outbox.enter(entry('uno'))
    outbox.enter(entry('dos'))
    await sent()
    expect(arrived.map(({ text }) => text)).toEqual(['uno', 'uno', 'uno', 'uno', 'dos'])
    expect(new Set(arrived.slice(0, 4).map(({ id }) => id)).size).toBe(1)
    expect(waits).toEqual([1, 2, 5])
  })
  it.each([401, 408, 425, 429, 500, 503])('waits where the house says %i', async (status) => {
    const { outbox, arrived, sent } = windowOn(storage(), (_, time) => (time === 1 ? refusal(status, 'some.code') : null))
    outbox.enter(entry('uno'))
    await sent()
    expect(arrived).toHaveLength(2)
  })
  it('keeps what the house refused with its reason, and goes on with what comes after', async () => {
    const { outbox, arrived, sent } = windowOn(storage(), ({ input }, time) =>
      input['text'] === 'mal' && time === 1 ? refusal(409, 'workshop.closed') : null,
    )
    outbox.enter(entry('mal'))
    outbox.enter(entry('bien'))
    await sent()
    const [refused] = outbox.state().unsent
    expect(refused?.refused).toMatchObject({ code: 'workshop.closed', said: { es: { happened: 'No' } } })
    if (refused) outbox.again(refused, (input) => input)
    await expect.poll(() => outbox.state().unsent).toEqual([])
    expect(arrived.map(({ text }) => text)).toEqual(['mal', 'bien', 'mal'])
    expect(arrived[2]?.id).not.toBe(arrived[0]?.id)
  })
  it('outlives its window, and shows nobody else what it has', async () => {
    const kept = storage()
    const first = windowOn(kept, () => LOST)
    first.outbox.close()
    first.outbox.enter(entry('uno'))
    expect(textsOf(windowOn(kept, () => null, 'beto').outbox.state().unsent)).toEqual([])
    const next = windowOn(kept, () => null)
    expect(textsOf(next.outbox.state().unsent)).toEqual(['uno'])
    next.outbox.wake()
    await next.sent()
    expect(next.arrived).toHaveLength(1)
  })
  it('keeps in the window what the browser does not, and says that it is not safe', async () => {
    const { outbox, sent } = windowOn(storage({ isFull: true }), (_, time) => (time === 1 ? LOST : null))
    outbox.enter(entry('uno'))
    expect([textsOf(outbox.state().unsent), outbox.isSafe]).toEqual([['uno'], false])
    await sent()
    expect(outbox.isSafe).toBe(true)
  })
  it('takes no row for its own that another version left there', () => {
    const kept = storage()
    kept.setItem('istmo.outbox/ana/1', '{')
    kept.setItem('istmo.outbox/ana/2', '{"id":"x"}')
    expect(windowOn(kept, () => null).outbox.state().unsent).toEqual([])
  })
})
