import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fixturePackage } from '#test/fixture-package.ts'
import { beginEdition, editionMakers, type EditionProcess } from './make-edition.ts'
import type { EditionOrder } from './protocol.ts'

describe('makers of editions', () => {
  let folder: string
  let begun: EditionProcess[]
  let take: ReturnType<typeof editionMakers>
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'istmo-edition-'))
    begun = []
    take = editionMakers(() => {
      const edition = beginEdition()
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
    return { programme, lang: 'es', formats: ['html'], version: null, dataHash: 'f00', facts: null, sight: null, folder, ...change }
  }
  const made = async (change: Partial<EditionOrder> = {}, signal = new AbortController().signal) =>
    take('es', signal).make(order(change), () => {})
  const bytes = () => Promise.all(['report.es.pdf', 'report.es.docx'].map((name) => readFile(join(folder, name))))

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
  it('keep one where a refusal was the answer', async () => {
    const prose = { summary: { es: 'Véase [@XX-9].', en: 'See [@XX-9].' } }
    const unprintable = { ...fixturePackage, passages: { ...fixturePackage.passages, ...prose } }
    expect((await made({ programme: unprintable })).kind).toBe('refused')
    expect((await made()).kind).toBe('made')
    expect(begun).toHaveLength(1)
  })
})
