import { describe, expect } from 'vitest'
import { inHouse, type Reply } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { after, AT, first, IN, meet, people, put, record, seed, voteAll } from './syllabus.fixture.ts'

const CHANGE = '/api/train/change.print'
type Made = { readonly name: string; readonly mediaType: string; readonly base64: string }
const madeIn = ({ lines }: Reply): Made => lines?.at(-1)?.['result'] as Made
const bytesOf = (reply: Reply): Buffer => Buffer.from(madeIn(reply).base64, 'base64')

describe.each(ENGINES)('a document of a syllabus on %s', { timeout: 60_000 }, (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('is made by the server, in each form, for any member', async ({ as, auditLines }) => {
    const sha256 = await first(as)
    const asked = { ...IN, sha256, lang: 'en', format: 'html' }
    expect(await as('nobody').post(AT.print, asked)).toMatchObject({ status: 401 })
    expect(await as('elsewhere').post(AT.print, asked)).toMatchObject({ status: 404 })
    expect(await as('reader').post(AT.print, { ...asked, format: 'odt' })).toMatchObject({ status: 400, details: [{ path: 'format' }] })
    const html = await as('reader').post(AT.print, asked)
    expect(madeIn(html)).toMatchObject({ name: 'central-america-first-1.0.0-rc.1.en.html', mediaType: 'text/html; charset=utf-8' })
    expect(bytesOf(html).toString()).toContain(sha256.slice(0, 8))
    const variant = await as('reader').post(AT.print, { ...asked, lang: 'es', sector: 'judiciary', country: 'BZ', format: 'pdf' })
    expect(madeIn(variant).name).toBe('central-america-first-1.0.0-rc.1-judiciary-BZ.es.pdf')
    expect(bytesOf(variant).subarray(0, 5).toString()).toBe('%PDF-')
    expect((await auditLines()).at(-1)).toEqual({ event: 'train.syllabus.print', actor: 'reader', subject: sha256, fields: [] })
  })

  it('says what the directors decided once they have, and not that it is a draft', async ({ as }) => {
    const sha256 = await first(as)
    const chapter = ((await as('reader').get(AT.show, { ...IN, sha256 })).body['chapters'] as { id: string }[])[0]?.id
    const printed = async (more: object, path: string = AT.print) =>
      bytesOf(await as('reader').post(path, { ...IN, sha256, lang: 'en', format: 'html', ...more })).toString()
    const book = { chapter, use: 'manual' }
    for (const more of [{}, book]) expect(await printed(more)).toMatch(/Draft, not (approved|reviewed)/)
    await voteAll(as, await meet(as, await put(as, sha256)))
    for (const more of [{}, book]) {
      const html = await printed(more)
      expect(html).toContain('Approved by the training directors on 2 March 2026.')
      expect(html).not.toMatch(/Draft, not (approved|reviewed)/)
    }
  })

  it('is a book of a chapter, too, which the directors read before they vote', async ({ as }) => {
    const sha256 = await first(as)
    const { body } = await as('reader').get(AT.show, { ...IN, sha256 })
    const [chapter] = body['chapters'] as { id: string; titleEn: string }[]
    const asked = { ...IN, sha256, lang: 'en', format: 'html', chapter: chapter?.id, use: 'guide' }
    const guide = await as('reader').post(AT.print, asked)
    expect(madeIn(guide).name).toBe(`central-america-first-1.0.0-rc.1-${chapter?.id}-guide.en.html`)
    expect(bytesOf(guide).toString()).toContain(chapter?.titleEn)
    expect(await as('reader').post(AT.print, { ...asked, chapter: 'chapter-99' })).toMatchObject({
      status: 422,
      code: 'syllabus.no-chapter',
      details: { chapter: 'chapter-99' },
    })
    expect(await as('reader').post(AT.print, { ...asked, use: 'slides' })).toMatchObject({ status: 400, details: [{ path: 'use' }] })
  })

  it('says on two pages what changed since somebody voted', async ({ as }) => {
    const from = await first(as)
    const to = await record(
      as,
      after(from, '1.0.0', (one) => void (one.outcomes[0]!.text.en = 'name the act and no more.')),
    )
    const asked = { ...IN, from, to, lang: 'en', format: 'html' }
    expect(await as('nobody').post(CHANGE, asked)).toMatchObject({ status: 401 })
    expect(await as('elsewhere').post(CHANGE, asked)).toMatchObject({ status: 404 })
    expect(await as('reader').post(CHANGE, { ...asked, to: 'a'.repeat(64) })).toMatchObject({ status: 404 })
    expect(await as('reader').post(CHANGE, { ...asked, lang: 'fr' })).toMatchObject({ status: 400 })
    const page = await as('reader').post(CHANGE, asked)
    expect(madeIn(page).name).toBe('central-america-first-1.0.0-rc.1-1.0.0.en.html')
    expect(bytesOf(page).toString()).toContain('no more.')
  })
})
