import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RollLine } from '../../contract/attendance.ts'
import { ItemBank } from '../../contract/item.ts'
import { assembleForms } from '../forms/assemble-forms.ts'
import { EXAMPLE, exampleSyllabus } from '../syllabus/syllabus.fixture.ts'
import type { FolderOrder } from './folder-order.ts'

export const syllabus = exampleSyllabus()
export const bank = ItemBank.parse(JSON.parse(readFileSync(join(EXAMPLE, 'items.json'), 'utf8')))
export const set = assembleForms({ syllabus, bank, forms: 2, seed: 7 })

/** So many people, who begin with each form in turn. */
export const rollOf = (n: number, { title, office }: { readonly title: string; readonly office: string }): RollLine[] =>
  Array.from({ length: n }, (_, at) => ({
    pseudonym: `P-000000${at + 10}`,
    name: `${title} ${at + 1}, Honduras`,
    country: 'Honduras',
    office,
    sector: 'prosecution',
    arm: 'trained',
    withdrawnOn: null,
    firstForm: at % 2 === 0 ? 'A' : 'B',
    marks: [],
    attended: null,
    completed: false,
  }))

/** The folder of a pilot of three half days, with the two forms of its test; nobody is enrolled yet. */
export const ORDER: FolderOrder = {
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
  people: [],
  facilitators: [],
  size: 'us-letter',
  tests: { set, bank: bank.items, firstSheet: 1 },
}
