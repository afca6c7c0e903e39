import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readPdf } from '#documents/pdf/read-pdf.ts'
import { renderFolder } from '#documents/pdf/render-folder.ts'
import { translator } from '#kernel/i18n/translate.ts'
import type { RollLine } from '../../contract/attendance.ts'
import { ItemBank } from '../../contract/item.ts'
import { composeFolder } from '../../domain/folder/compose-folder.ts'
import { assembleForms } from '../../domain/forms/assemble-forms.ts'
import { EXAMPLE, exampleSyllabus } from '../../domain/syllabus/syllabus.fixture.ts'
import { trainMessages } from '../../messages.ts'

const syllabus = exampleSyllabus()
const bank = ItemBank.parse(JSON.parse(readFileSync(join(EXAMPLE, 'items.json'), 'utf8')))
const set = assembleForms({ syllabus, bank, forms: 2, seed: 7 })
const people = Array.from({ length: 12 }, (_, at): RollLine => ({
  pseudonym: `P-000000${at + 10}`,
  name: `Fiscal ${at + 1}, Honduras`,
  country: 'Honduras',
  office: 'Ministerio Público (de ejemplo)',
  sector: 'prosecution',
  arm: 'trained',
  withdrawnOn: null,
  firstForm: at % 2 === 0 ? 'A' : 'B',
  marks: [],
  attended: null,
  completed: false,
}))

it.each([
  ['es', 'us-letter'],
  ['es', 'a4'],
  ['en', 'us-letter'],
] as const)('has a dozen people on one page of the roll, of each attendance sheet and of the slips, in %s on %s', (lang, size) => {
  const folder = composeFolder(translator(lang, trainMessages), {
    code: 'HN-2026-01',
    country: 'Honduras',
    pilot: true,
    starts: '2026-03-02T14:30:00.000Z',
    ends: '2026-03-03T18:00:00.000Z',
    zone: 'America/Tegucigalpa',
    venue: 'V',
    mode: 'room',
    syllabus: { title: 'T', semver: '0.2.0', date: syllabus.date, sha256: '0'.repeat(64), state: 'draft', notice: '' },
    modules: syllabus.modules.filter(({ code }) => code === 'M1'),
    chapters: [],
    halfDays: ['2026-03-02/am', '2026-03-02/pm', '2026-03-03/am'],
    people,
    facilitators: [],
    size,
    tests: { set, bank: bank.items, firstSheet: 1 },
  })
  const { pages } = readPdf(Buffer.from(renderFolder({ ...folder, bundles: [] })))
  // A part of one page has an empty back, and none goes on overleaf.
  expect(pages.filter((page) => page !== '')).toHaveLength(folder.parts.length)
})
