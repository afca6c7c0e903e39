import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fixturePackage } from '#test/fixture-package.ts'
import { ROOT } from '#test/sources.ts'
import { EditionProcess } from './edition-process.ts'
import { makersFrom } from './make-edition.ts'
import type { EditionOrder } from './protocol.ts'

describe('makers of editions', () => {
  let folder: string
  let begun: EditionProcess[]
  let take: ReturnType<typeof makersFrom>
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'istmo-edition-'))
    begun = []
    take = makersFrom(() => {
      const edition = new EditionProcess()
      begun.push(edition)
      return edition
    })
  })
  afterEach(async () => {
    for (const edition of begun) edition.kill()
    await rm(folder, { recursive: true })
  })
  const order = (change: Partial<EditionOrder> = {}): EditionOrder => {
    const programme = { tables: fixturePackage.tables, passages: fixturePackage.passages }
    return { programme, lang: 'es', formats: ['html'], version: null, dataHash: 'f00', facts: null, folder, ...change }
  }
  const made = async (change: Partial<EditionOrder> = {}, signal = new AbortController().signal) =>
    take('es', signal).make(order(change), () => {})
  const bytes = () => Promise.all(['report.es.pdf', 'report.es.docx'].map((name) => readFile(join(folder, name))))
  const at = (index: number) => begun[index] ?? new EditionProcess()

  it('keep a process for the next edition of its language, which is the same to the byte as from a new one', async () => {
    const printed = { formats: ['pdf', 'docx'] } as const
    expect((await made(printed)).kind).toBe('made')
    const first = await bytes()
    expect((await made({ ...printed, version: '9.9' })).kind).toBe('made')
    expect(await bytes()).not.toEqual(first)
    expect((await made(printed)).kind).toBe('made')
    expect(await bytes()).toEqual(first)
    expect(begun).toHaveLength(1)
  })
  it('end the process of an edition that is cancelled, and begin another', async () => {
    const cancel = new AbortController()
    const cancelled = take('es', cancel.signal).make(order(), () => cancel.abort())
    expect(await cancelled).toEqual({ kind: 'cancelled' })
    expect((await made()).kind).toBe('made')
    expect(begun).toHaveLength(2)
  })
  it('end a process at once where the cancel came before', async () => {
    expect(await made({}, AbortSignal.abort())).toEqual({ kind: 'cancelled' })
    expect(at(0).runs).toBe(false)
  })
  it('leave the process that waits alone when the order that it made is cancelled late', async () => {
    const cancel = new AbortController()
    await made({}, cancel.signal)
    cancel.abort()
    expect(at(0).runs).toBe(true)
  })
  it.each([0, 300])('make it all the same where the one that waits was killed %s ms ago', async (ms) => {
    await made()
    at(0).kill()
    await wait(ms)
    expect((await made()).kind).toBe('made')
    expect(begun).toHaveLength(2)
  })
  it('make it all the same where the one that waits is killed as it is taken', async () => {
    await made()
    const maker = take('es', new AbortController().signal)
    at(0).kill()
    expect((await maker.make(order(), () => {})).kind).toBe('made')
    expect(begun).toHaveLength(2)
  })
  it('tell steps to whoever ordered them alone', async () => {
    const steps: string[][] = [[], []]
    for (const told of steps) await take('es', new AbortController().signal).make(order(), (step) => told.push(step))
    expect(steps).toEqual([
      ['compose', 'html'],
      ['compose', 'html'],
    ])
  })
  it('keep one where a refusal was the answer', async () => {
    const prose = { summary: { es: 'Véase [@XX-9].', en: 'See [@XX-9].' } }
    const unprintable = { ...fixturePackage, passages: { ...fixturePackage.passages, ...prose } }
    expect((await made({ programme: unprintable })).kind).toBe('refused')
    expect((await made()).kind).toBe('made')
    expect(begun).toHaveLength(1)
  })
  it('give two at once a process each, and keep one', async () => {
    expect((await Promise.all([made(), made()])).map(({ kind }) => kind)).toEqual(['made', 'made'])
    expect(begun.map(({ runs }) => runs).toSorted()).toEqual([false, true])
  })
  it('say the words of a process that failed, and keep none of it', async () => {
    await expect(made({ folder: join(folder, 'nowhere') })).rejects.toThrow(/the maker of the es edition stopped with 1: [\s\S]*ENOENT/)
    expect((await made()).kind).toBe('made')
    expect(begun).toHaveLength(2)
  })
})

/** A program of its own that makes an edition of the small programme and has nothing else to do. */
const program = (folder: string): string => `
  import { takeMaker } from '${new URL('make-edition.ts', import.meta.url)}'
  import { fixturePackage as programme } from '${new URL('../../../../../test/fixture-package.ts', import.meta.url)}'
  const order = { programme, lang: 'es', formats: ['html'], version: null, dataHash: 'f00', facts: null, folder: ${JSON.stringify(folder)} }
  const { kind } = await takeMaker('es', new AbortController().signal).make(order, () => {})
  process.stdout.write(kind)`

describe('a process that waits', () => {
  it('holds up nobody', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'istmo-edition-'))
    const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', program(folder)]
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, timeout: 20_000 })
    expect(stdout).toBe('made')
    await rm(folder, { recursive: true })
  })
})
