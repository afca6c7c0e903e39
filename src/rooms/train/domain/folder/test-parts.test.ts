import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import type { RollLine } from '../../contract/attendance.ts'
import { ItemBank } from '../../contract/item.ts'
import { trainMessages } from '../../messages.ts'
import { assembleForms } from '../forms/assemble-forms.ts'
import { EXAMPLE, exampleSyllabus } from '../syllabus/syllabus.fixture.ts'
import type { FolderOrder } from './folder-order.ts'
import { sheetsPart } from './test-parts.ts'

const bank = ItemBank.parse(JSON.parse(readFileSync(join(EXAMPLE, 'items.json'), 'utf8')))
const set = assembleForms({ syllabus: exampleSyllabus(), bank, forms: 2, seed: 3 })
const person = (pseudonym: string, more: Partial<RollLine> = {}): RollLine => ({
  pseudonym,
  name: null,
  country: 'HN',
  office: 'O',
  sector: 'prosecution',
  arm: 'trained',
  withdrawnOn: null,
  firstForm: 'A',
  marks: [],
  attended: null,
  completed: false,
  ...more,
})
const rows = (people: readonly RollLine[]) => {
  const { blocks } = sheetsPart(translator('en', trainMessages), { people } as FolderOrder, { set, bank: bank.items, firstSheet: 1 })
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
}

describe('which sheet is whose', () => {
  it('is the same in a folder that is printed again, after somebody withdrew and somebody came', () => {
    const [one, two, three] = [person('P-1'), person('P-2', { firstForm: 'B' }), person('P-3')]
    const before = rows([one, two, three])
    expect(before.map(([, pseudonym]) => pseudonym)).toEqual(['P-1', 'P-2', 'P-3'])
    const after = rows([{ ...one, withdrawnOn: '2026-03-01' }, two, three, person('P-4')])
    const withoutNumber = (all: typeof before) => all.map(([, ...row]) => row)
    expect(withoutNumber(after.slice(0, 2))).toEqual(withoutNumber(before.slice(1)))
    expect(after.map(([number]) => number)).toEqual(['1', '2', '3'])
    expect(before.flat()).not.toContain(after[2]?.[2])
    expect(rows([person('P-0', { arm: 'control', firstForm: null }), two])).toHaveLength(1)
  })
})
