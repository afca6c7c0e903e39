import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, vi } from 'vitest'
import { inHouse } from '#test/house.ts'
import { ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { personsEver } from '../domain/persons-ever.ts'
import { renewedSince, stoppedIn } from '../domain/stopped-tasks.ts'
import { people, seed } from '../server/cases.fixture.ts'
import { knownCase } from '../web/safeguards/known-case.ts'
import { type Form, Orders, type Window, windowsIn, type Word } from './orders.fixture.ts'
import { TODAY } from './protection.fixture.ts'

/** As many as end in some seconds, of others each time: each writes, seals and opens in four windows. */
const RUNS = 6

/** Words by which somebody who had seen a withdrawal said that the person agreed anew, on its day or later. */
const answersTo = (withdrawn: Word, words: ReadonlySet<Word>) =>
  [...words].filter(({ is, on, seen }) => is === 'renewed' && seen.has(withdrawn) && on >= withdrawn.on)

const withdrawnIn = (words: ReadonlySet<Word>) => [...words].filter(({ is }) => is === 'withdrawn')

/** While a withdrawal is known that nobody answered who had seen it the act is stopped; what was written by somebody who had seen no answer does not count. */
const expectBuilderKept = (orders: Orders, at: Window) => {
  const [gate, one, shown] = [orders.gateIn(at), orders.caseIn(at), orders.shownIn(at, 'told')]
  const { withdrawn } = knownCase(one, TODAY)
  const all = withdrawnIn(shown)
  const isUnanswered = all.some((word) => answersTo(word, shown).length === 0)
  if (isUnanswered) expect(gate).toMatchObject({ isSettled: false, consent: 'withdrawn' })
  // Whether whoever wrote a version had seen of each withdrawal that it was answered.
  const knew = (version: string) => {
    const seen = orders.wordOf(version)?.seen ?? new Set()
    return all.every((word) => answersTo(word, shown).some((answer) => seen.has(answer)))
  }
  if (gate.isSettled) expect(gate.answered.map(({ version }) => knew(version))).toEqual([true])
  for (const task of orders.tasksIn(at)) {
    const persons = personsEver(one.opened.versions)
    const warned = [stoppedIn(task.content, persons, withdrawn), renewedSince(task, persons, withdrawn)].flat()
    if (isUnanswered) expect(stoppedIn(task.content, persons, withdrawn)).not.toEqual([])
    if (!knew(task.version)) expect(warned).not.toEqual([])
  }
}

/** A consent that was taken back is shown so, beside whatever else is written of it, until somebody who had seen that renewed it. */
const expectProtectorKept = (orders: Orders, at: Window) => {
  const shown = orders.shownIn(at, 'version')
  for (const word of withdrawnIn(shown)) {
    const isAnswered = [...shown].some(({ is, of, seen }) => is === 'renewed' && of === word.of && seen.has(word))
    const versions = orders.consentsIn(at).filter(({ id }) => id === word.of)
    if (!isAnswered) expect(versions.map(({ content }) => content.withdrawn !== null)).toContain(true)
  }
}

/** Of what was typed nothing goes but what its successor had seen. */
const expectAllThere = (orders: Orders, at: Window) => {
  const standing = at.builds ? [...orders.gateIn(at).answered, ...orders.tasksIn(at)] : orders.consentsIn(at)
  const heads = standing.flatMap(({ version }) => orders.wordOf(version) ?? [])
  const shown = orders.shownIn(at, 'version')
  const isKind = ({ of }: Word) => (of === 'gate' || of === 'task') === at.builds
  for (const word of shown)
    if (isKind(word) && !heads.includes(word)) {
      const isSeen = [...shown].some((one) => one.of === word.of && one.seen.has(word))
      expect(isSeen).toBe(true)
    }
}

const expectKept = (orders: Orders, at: Window) => {
  if (at.builds) expectBuilderKept(orders, at)
  else expectProtectorKept(orders, at)
  expectAllThere(orders, at)
}

/** A form is opened in a window; `later` so many steps on it is saved; and what some windows show is brought to others. */
type Step = {
  readonly window: number
  readonly which: number
  readonly how: number
  readonly later: number
  readonly passes: readonly (readonly [number, number, number])[]
}

const steps = fc.array(
  fc.record<Step>({
    window: fc.constantFrom(0, 1, 2, 3, 3),
    which: fc.nat(3),
    how: fc.nat(2),
    later: fc.nat(3),
    passes: fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.constantFrom(0, 0, 0, 1)), { maxLength: 2 }),
  }),
  { minLength: 5, maxLength: 9 },
)

const play = async (orders: Orders, all: readonly Step[]) => {
  const { windows } = orders
  const windowAt = (n: number) => windows[n] ?? none()
  const forms: (readonly [number, Form])[] = []
  const saveDue = async (n: number) => {
    for (const [due, { at, save }] of forms)
      if (due === n) {
        await save()
        expectKept(orders, at)
      }
  }
  for (const [n, { window, which, how, later, passes }] of all.entries()) {
    const form = orders.open(windowAt(window), which, how)
    if (form) forms.push([n + later, form])
    await saveDue(n)
    for (const [from, to, lacking] of passes) {
      await orders.pass(windowAt(from), windowAt(to), lacking)
      expectKept(orders, windowAt(to))
    }
  }
  for (const n of [0, 1, 2]) await saveDue(all.length + n)
  await orders.passAll()
  for (const at of windows) expectKept(orders, at)
}

const none = (): never => {
  throw new Error('no such window')
}

describe('two who protect and one who builds write of consents in four windows, whatever they have seen and whichever clock is ahead', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
  afterEach(() => void vi.useRealTimers())

  it('a withdrawal stands until somebody who had seen it says that they agreed anew', { timeout: 120_000 }, async ({ app }) => {
    vi.setSystemTime(`${TODAY}T12:00:00Z`)
    const windows = await windowsIn(app)
    let n = 0
    await fc.assert(
      fc.asyncProperty(fc.tuple(fc.boolean(), fc.boolean()), steps, async (taken, all) => {
        const orders = new Orders(windows)
        await orders.begin((n += 1), taken)
        await play(orders, all)
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
  })
})
