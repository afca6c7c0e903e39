import { expect, it } from 'vitest'
import type { Column } from '#ui/components/data-table/column.ts'
import { seenCsv } from './save-seen.ts'

type Row = { readonly code: string; readonly supports: number | null; readonly place: number | null }
const columns: readonly Column<Row>[] = [
  { id: 'code', header: 'Code', value: ({ code }) => code },
  { id: 'supports', header: 'Supporting', value: ({ supports }) => supports, none: 'not in your sight' },
  { id: 'place', header: 'Place', value: ({ place }) => place, none: 'no place' },
]
const rows: readonly Row[] = [
  { code: 'G-01', supports: null, place: null },
  { code: 'G-02', supports: 0, place: 1 },
]

it('keeps a dash where a count is not known, and below the table whose sight it is', () => {
  const kept = seenCsv(columns, rows, { none: 'not in your sight', said: ['Counted over what a member of Honduras may see.'] })
  expect(kept).toBe('\uFEFFCode,Supporting,Place\r\nG-01,–,\r\nG-02,0,1\r\n\r\nCounted over what a member of Honduras may see.\r\n')
})

it('says nothing of sight to whoever sees all', () => {
  expect(seenCsv(columns, rows.slice(1), { none: 'not in your sight', said: [] })).toBe('\uFEFFCode,Supporting,Place\r\nG-02,0,1\r\n')
})
