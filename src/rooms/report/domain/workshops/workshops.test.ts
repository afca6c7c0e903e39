import { describe, expect, it } from 'vitest'
import type { Block } from '#documents/model.ts'
import { numberDocument } from '#documents/number.ts'
import type { NumberedBlock, NumberedRuns } from '#documents/numbered.ts'
import { saidIn } from '#documents/said-in.ts'
import { fixture } from '#test/fixture-package.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { reportWords } from '../../messages.ts'
import { compose } from '../compose.ts'
import { plain } from '../printed.fixture.ts'
import { publicPackage } from '../public-package.ts'
import { isSplitHidden, tellable } from './attendance.ts'

type Tables = ProgrammePackage['tables']
const composed = (tables: Tables, lang: 'es' | 'en' = 'en') =>
  compose({ tables, passages: {} }, reportWords(lang), { version: null, dataHash: 'abc', facts: null }).document

const wordsOf = (runs: NumberedRuns): string => runs.map((run) => ('text' in run ? run.text : '')).join('')
const panelsIn = (blocks: readonly NumberedBlock[], id: string) =>
  blocks.flatMap((block) => (block.kind === 'panels' && block.id === id ? [block] : []))
const noteUnder = (blocks: readonly Block[], id: string): string => {
  const note = blocks[blocks.findIndex((block) => block.kind === 'heading' && block.id === id) + 1]
  return note?.kind === 'paragraph' ? plain(note.runs) : expect.unreachable(`no note under ${id}`)
}
const textsOf = (blocks: readonly NumberedBlock[], id: string): string[] =>
  panelsIn(blocks, id).flatMap((block) => saidIn(block).map(({ runs, mark }) => `${mark?.text ?? '–'} ${wordsOf(runs)}`))

/** As it would be after a day in a room. */
const held = (change: Partial<Tables['workshops'][number]>): Tables => ({
  ...fixture,
  workshops: fixture.workshops.map((one) =>
    one.code === 'R1-HN-POL-1'
      ? { ...one, provenance: 'recorded', place: 'Tegucigalpa', held_from: '2026-03-02', held_to: '2026-03-03', ...change }
      : one,
  ),
})

describe('the page of a workshop', () => {
  it('tells where, when and who, in both languages, and what is not known', () => {
    const told = (lang: 'es' | 'en', change: Partial<Tables['workshops'][number]>) =>
      noteUnder(composed(held(change), lang).blocks, 'workshop-R1-HN-POL-1')
    expect(told('en', { participants: 24, women: 14, men: 10 })).toBe(
      'Place: Tegucigalpa. Date: 2 March 2026 to 3 March 2026. Sectors: police. Participants: 24 (14 women and 10 men). Language of the workshop: Spanish.',
    )
    expect(told('es', { held_from: '2026-03', held_to: null, place: null, state: 'sealed' })).toBe(
      'Lugar: no consta. Fecha: marzo de 2026. Sectores: police (es). Participantes: no consta. Lengua del taller: español. Está cerrado y aún no se ha liberado.',
    )
    expect(noteUnder(composed(fixture).blocks, 'workshop-R1-PA-POL-1')).toContain('no meeting is on record')
  })

  it('prints every statement once, with its number where it is cited; a mark leads there and the number to the source', () => {
    const uncoded = { ...fixture, codings: fixture.codings.filter(({ subject }) => subject !== 'HN-2') }
    const tables = { ...uncoded, finding_evidence: fixture.finding_evidence.filter(({ subject }) => subject !== 'HN-2') }
    const document = numberDocument(composed(tables))
    const printed = fixture.workshops.flatMap(({ code }) => textsOf(document.blocks, `said-in-${code}`))
    expect(printed.map((text) => text.replace(/^\S+ /, '')).toSorted()).toEqual(
      fixture.statements.map(({ public_en }) => public_en).toSorted(),
    )
    expect(printed).toContain('– Text of HN-2')
    for (const { key, number } of document.references.filter(({ key: of }) => fixture.statements.some(({ id }) => id === of)))
      expect(printed).toContain(`[${number}] Text of ${key}`)
    const leads = JSON.stringify(document.blocks)
    // A mark links the ends of its range.
    expect(leads).toMatch(/"kind":"cite"[^}]*"parts":\[\{"text":"\["\},\{"text":"\d+","to":"said-/)
    expect(leads).toMatch(/"mark":\{"text":"\[\d+\]","to":"ref-HN-1"\}/)
  })

  it('prints no raw text, and says so where a statement has no public wording', () => {
    const bare = fixture.statements.map((said) =>
      said.id === 'HN-1' ? { ...said, text: 'As said', public_es: null, public_en: null } : said,
    )
    const document = composed({ ...fixture, statements: bare })
    expect(JSON.stringify(document)).not.toContain('As said')
    expect(textsOf(numberDocument(document).blocks, 'said-in-R1-HN-POL-1').join()).toContain(
      reportWords('en')('report.reference.no-wording'),
    )
  })
})

describe('the grid of a country', () => {
  it('holds the statements of its round by quadrant and sector, as many as it counts', () => {
    const document = numberDocument(composed(fixture))
    const grid = panelsIn(document.blocks, 'quadrants-HN-1')[0]
    const own = fixture.statements.filter(({ workshop }) => workshop.startsWith('R1-HN'))
    expect(grid && saidIn(grid)).toHaveLength(own.length)
    for (const [at, quadrant] of (['S', 'W', 'O', 'T'] as const).entries()) {
      const count = own.filter((said) => said.quadrant === quadrant).length
      const part = grid?.parts[at]
      expect(wordsOf(part?.title ?? [])).toMatch(new RegExp(`\\(${count}\\)$`))
      expect(part?.groups.flatMap(({ items }) => items)).toHaveLength(count)
    }
    expect(grid?.parts.flatMap(({ groups }) => groups.map(({ title }) => wordsOf(title ?? [])))).toContain('Police')
  })
})

describe('how many took part', () => {
  it.each([
    [
      { participants: 24, women: 14, men: 10 },
      { participants: 24, women: 14, men: 10 },
    ],
    [
      { participants: 24, women: 20, men: 4 },
      { participants: 24, women: null, men: null },
    ],
    [
      { participants: 24, women: 24, men: 0 },
      { participants: 24, women: null, men: null },
    ],
    [
      { participants: 24, women: 10, men: 12 },
      { participants: 24, women: null, men: null },
    ],
    [
      { participants: 24, women: 12, men: null },
      { participants: 24, women: null, men: null },
    ],
    [
      { participants: 4, women: 2, men: 2 },
      { participants: null, women: null, men: null },
    ],
    [
      { participants: null, women: null, men: null },
      { participants: null, women: null, men: null },
    ],
  ])('of %o tells %o', (counted, told) => {
    expect(tellable(counted)).toEqual(told)
    expect(isSplitHidden(counted)).toBe(counted.women !== null && told.women === null)
  })

  it('is in the data annex no more than on the page', () => {
    const { tables } = publicPackage({ tables: held({ participants: 24, women: 20, men: 4 }), passages: {} })
    expect(tables.workshops.find(({ code }) => code === 'R1-HN-POL-1')).toMatchObject({ participants: 24, women: null, men: null })
  })
})
