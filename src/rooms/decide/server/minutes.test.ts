import { describe, expect } from 'vitest'
import { readPdf } from '#documents/pdf/read-pdf.ts'
import { inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { allVote, arrive, at, called, decide, FULL, HASH, IN, people, seed, setCondition } from './meeting.fixture.ts'

const MINUTES = at('meeting.minutes')

describe.each(ENGINES)('minutes on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('are for members of the programme, in a language and a form that there is', async ({ as }) => {
    const asked = { ...IN, meetingId: await called(as), lang: 'es', format: 'pdf' }
    expect(await as('nobody').get(MINUTES, asked)).toMatchObject({ status: 401, code: 'access.sign-in' })
    expect(await as('elsewhere').get(MINUTES, asked)).toMatchObject({ status: 404, code: 'record.not-found' })
    expect(await as('reader').get(MINUTES, { ...asked, lang: 'fr', format: 'odt' })).toMatchObject({
      status: 400,
      details: [{ path: 'lang' }, { path: 'format' }],
    })
  })
  it('print the record as it stands', async ({ as, auditLines }) => {
    const meetingId = await called(as)
    await arrive(as, meetingId, FULL)
    await setCondition(as, meetingId)
    await allVote(as, meetingId)
    await decide(as, meetingId)
    const lines = (await auditLines()).length
    const asked = { ...IN, meetingId, lang: 'en' }
    const { file } = await as('director-HN').get(MINUTES, { ...asked, format: 'pdf' })
    expect(file).toMatchObject({ name: 'minutes-2026-03-02.en.pdf', mediaType: 'application/pdf' })
    const text = readPdf(file?.bytes ?? new Uint8Array())
      .pages.join(' ')
      .replaceAll(/\s+/g, ' ')
    for (const words of ['Approved with conditions', 'modules/M2', 'Represented by', 'syllabus:2']) expect(text).toContain(words)
    expect(text.replaceAll(/[\s\u200b]/g, '')).toContain(HASH.first)
    const page = await as('reader').get(MINUTES, { ...asked, lang: 'es', format: 'html' })
    expect(page.file).toMatchObject({ name: 'acta-2026-03-02.es.html', mediaType: 'text/html; charset=utf-8' })
    expect(new TextDecoder().decode(page.file?.bytes)).toContain('Aprobado con condiciones')
    const word = await as('reader').get(MINUTES, { ...asked, format: 'docx' })
    expect([...(word.file?.bytes.slice(0, 2) ?? [])]).toEqual([0x50, 0x4b])
    expect(await auditLines()).toHaveLength(lines)
  })
})
