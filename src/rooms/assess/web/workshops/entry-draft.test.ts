import { describe, expect, it } from 'vitest'
import { asKept, leftOf, signOfStatement } from './entry-draft.ts'

describe('a statement that is typed', () => {
  const said = { quadrant: 'W', sector: null, text: 'Faltan intérpretes' } as const
  it('is the same where the server would keep the same, and another in other words, quadrant or sector', () => {
    const sign = signOfStatement(said)
    for (const text of ['Faltan intérpretes ', '\nFaltan intérpretes', 'Faltan intérpretes'.normalize('NFD')])
      expect(signOfStatement({ ...said, text })).toBe(sign)
    for (const more of [{ text: 'Faltan interpretes' }, { quadrant: 'O' as const }, { sector: 'police' }])
      expect(signOfStatement({ ...said, ...more })).not.toBe(sign)
    expect(asKept(' uno\r\ndos ')).toBe('uno\ndos')
  })
  it('leaves in the field what was typed since it was sent, and nothing of itself', () => {
    expect(leftOf('Faltan intérpretes', 'Faltan intérpretes')).toBe('')
    expect(leftOf('Faltan intérpretes \n', 'Faltan intérpretes')).toBe('')
    expect(leftOf('Faltan intérpretes\nLa ley', 'Faltan intérpretes')).toBe('La ley')
    expect(leftOf('La ley nueva', 'Faltan intérpretes')).toBe('La ley nueva')
    expect(leftOf('Leyes', 'Ley')).toBe('Leyes')
    expect(leftOf('', 'Ley')).toBe('')
  })
})
