import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sheetsIn } from './sheets-in.ts'

describe('sheets typed from paper', () => {
  it('are read with blanks between the signs or without', () => {
    expect(sheetsIn('544534\n\n5 4 4 N - 3\r\n5,4,4,5,3,4')).toEqual({ sheets: ['544534', '544n-3', '544534'], faulty: [] })
  })
  it('are refused by line where there are too few signs, or others', () => {
    expect(sheetsIn('544534\n54453\n644534').faulty).toEqual([
      { line: 2, text: '54453' },
      { line: 3, text: '644534' },
    ])
  })
  it('are each a sheet or a fault, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('1', '5', 'n', '-', 'x', ' ') })), (lines) => {
        const { sheets, faulty } = sheetsIn(lines.join('\n'))
        expect(sheets.length + faulty.length).toBe(lines.filter((line) => line.trim() !== '').length)
      }),
    )
  })
})
