import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fixturePackage } from '#test/fixture-package.ts'
import { EditionProcess } from './edition-process.ts'
import { makers } from './make-edition.ts'
import type { EditionOrder } from './protocol.ts'

describe('makers of editions', () => {
  let folder: string
  let begun: EditionProcess[]
  let start: ReturnType<typeof makers>
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'istmo-edition-'))
    begun = []
    start = makers(() => {
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
    start('es', signal).make(order(change), () => {})
  const bytes = () => Promise.all(['report.es.pdf', 'report.es.docx'].map((name) => readFile(join(folder, name))))
  const ended = (edition: EditionProcess) => new Promise<void>((resolve) => edition.onEnd(resolve))

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
    const cancelled = start('es', cancel.signal).make(order(), () => cancel.abort())
    expect(await cancelled).toEqual({ kind: 'cancelled' })
    expect((await made()).kind).toBe('made')
    expect(begun).toHaveLength(2)
  })
  it('begin another where the one that waits was ended', async () => {
    await made()
    const [waits] = begun as [EditionProcess]
    waits.kill()
    await ended(waits)
    expect((await made()).kind).toBe('made')
    expect(begun).toHaveLength(2)
  })
  it('give two at once a process each, and keep one', async () => {
    const both = [made(), made()]
    expect((await Promise.all(both)).map(({ kind }) => kind)).toEqual(['made', 'made'])
    expect(begun).toHaveLength(2)
    await Promise.race(begun.map(ended))
    expect(begun.filter(({ runs }) => runs)).toHaveLength(1)
  })
  it('say the words of a process that failed', async () => {
    await expect(made({ folder: join(folder, 'nowhere') })).rejects.toThrow(/the maker of the es edition stopped with 1: [\s\S]*ENOENT/)
  })
})
