import { describe, expect, it } from 'vitest'
import { readTable } from '#sheets/read-table.ts'
import { packageTables } from './package.ts'

const patterned = packageTables.flatMap((table) =>
  Object.entries(table.columns).flatMap(([name, column]) => (column.type === 'text' && column.pattern ? [{ table, name }] : [])),
)

describe('a form that a column of the package asks for', () => {
  it.each(patterned.map(({ table, name }) => [`${table.name}.${name}`, table, name] as const))(
    'is said of %s in words or by an example',
    (_, table, name) => {
      const grid = { sheet: '', source: 'csv', rows: [[name], ['¿?']].map((cells, at) => ({ row: at + 1, cells })) } as const
      const hint = readTable(table, grid).errors.find(({ code }) => code === 'bad_pattern')?.hint
      for (const words of [hint?.es, hint?.en]) expect(words).toMatch(/^[^\\^$[\]|]+$/)
    },
  )
})
