import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guard, looksLikeFormula, unguard } from './guard.ts'

/** Texts that lean towards what the guard is about; plain random text would hardly ever meet it. */
const risky = fc
  .tuple(fc.stringMatching(/^'{0,3}[=+\-@\t\r\n\0＝＋－＠]?/), fc.string({ unit: 'binary' }))
  .map(([head, tail]) => head + tail)

describe('the guard against formula injection', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '\0x', '＝1', '＋1', '－1', '＠x', "'=1", "'''@x"])('guards %j', (text) => {
    expect(guard(text)).toBe(`'${text}`)
    expect(looksLikeFormula(text)).toBe(true)
  })

  it.each(['', "'", "'tis", 'a=b', '1-2', ' =1', 'Años'])('leaves %j alone, out and in', (text) => {
    expect(guard(text)).toBe(text)
    expect(unguard(text)).toBe(text)
  })

  it('takes nothing off a text that was never guarded', () => expect(unguard('=1+1')).toBe('=1+1'))

  it('gives every text back as it was', () => {
    fc.assert(fc.property(fc.oneof(risky, fc.string({ unit: 'binary' })), (text) => unguard(guard(text)) === text))
  })

  it('leaves no text that a spreadsheet runs', () => {
    fc.assert(fc.property(risky, (text) => !/^[=+\-@\t\r\n\0＝＋－＠]/.test(guard(text))))
  })
})
