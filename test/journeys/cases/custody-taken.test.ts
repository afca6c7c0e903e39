import { describe, expect, it } from 'vitest'
import type { ContentOf } from '#cases/contents.ts'
import { CASES, goTo, heading, recoverUnseen, setUp, TITLE } from '../case-at-desk.ts'
import { CaseMade } from '../case-made.ts'
import { istmoInBrowser } from '../journey.ts'

const EXHIBIT: ContentOf<'exhibit'> = {
  number: 'E-001',
  kind: 'digital',
  description: 'Teléfono',
  origin: { place: null, date: null, by: null, authority: null },
  files: [],
  sources: [],
  derivedFrom: [],
  foreign: null,
  admissibility: { status: 'not-ruled', why: null },
  perishes: null,
  pointsAway: false,
}
const event = (
  exhibit: string,
  kind: ContentOf<'custody'>['kind'],
  at: string,
  over: Partial<ContentOf<'custody'>>,
): ContentOf<'custody'> => ({
  exhibit,
  kind,
  at,
  place: 'Ocotepeque',
  from: null,
  to: null,
  seal: null,
  purpose: null,
  sha256: null,
  corrects: null,
  ...over,
})

/** A case that a colleague kept, and that the office gave to another from a copy of before its exhibit had been received. */
const keptOn = async (publicHalf: Buffer, line: string): Promise<Buffer> => {
  const made = await CaseMade.begun(publicHalf)
  const programmeId = '00000000-0000-4000-8000-000000000009'
  await made.write('case', { programmeId, title: TITLE, status: 'investigation', jurisdictions: ['HN'], deadlines: [] })
  const { id } = await made.write('exhibit', EXHIBIT)
  await made.write('custody', event(id, 'collected', '2026-03-01T08:00:00-06:00', { to: 'Fiscalía, turno' }))
  await made.write('custody', event(id, 'transferred', '2026-03-01T09:00:00-06:00', { from: 'Fiscalía, turno', to: 'Laboratorio' }))
  const old = await made.soFar()
  await made.write('custody', event(id, 'received', '2026-03-01T10:00:00-06:00', { from: 'Fiscalía, turno', to: 'Laboratorio' }))
  await made.recoverFrom(old, line)
  return made.copy()
}

describe('an event of custody that had been set aside', () => {
  const istmo = istmoInBrowser({ own: false })

  it.each([1280, 360])(
    'stays its author’s in the chain and on paper when it is taken in, at %d px',
    { timeout: 120_000 },
    async (width) => {
      await istmo.visit({ lang: 'es', width }, async (visitor) => {
        const { page, go, become, expectSound } = visitor
        await become('signatory-hn')
        await go(CASES)
        const { line, publicHalf } = await setUp(visitor)
        const buffer = await keptOn(publicHalf, line)
        await page.locator('input[type=file]').setInputFiles({ name: 'copy.zip', mimeType: 'application/zip', buffer })
        await page.getByRole('heading', { name: 'Este caso está sellado para otras claves' }).waitFor()
        await recoverUnseen(page, line)
        await heading(page, TITLE)
        const aside = page.getByRole('region', { name: 'Apartado' })
        await aside.getByRole('button', { name: /^Admitir: Custodia/ }).click()
        await aside.getByText(/^Se admitió el .+ Lo hizo usted, con esta clave/).waitFor()
        await expectSound()
        await goTo(page, 'Pruebas', 'Pruebas del caso')
        await page.getByRole('link', { name: /E-001/ }).first().click()
        await page.getByText(/^Había quedado apartado y no contaba en el caso hasta el .+, cuando lo admitió la clave /).waitFor()
        expect(await page.locator('.custody-event').count()).toBe(3)
        expect(await page.getByText('Anotado tiempo después').count()).toBe(0)
        expect(await page.locator('.custody-breaks').count()).toBe(0)
        await expectSound()
        await page.emulateMedia({ media: 'print' })
        expect(await page.getByText(/^Había quedado apartado/).isVisible()).toBe(true)
      })
    },
  )
})
