import { describe, expect, it } from 'vitest'
import { asKept, faultOf, typedOf } from './entry-draft.ts'

describe('a statement that is typed', () => {
  it('is kept as the house keeps it', () => {
    expect(asKept(' uno\r\ndos ')).toBe('uno\ndos')
    expect(asKept('Faltan intérpretes'.normalize('NFD'))).toBe('Faltan intérpretes')
  })
  it('goes on its way only where the house would take it', () => {
    expect(faultOf('W', ' \n')).toEqual({ field: 'text', fault: 'empty' })
    expect(faultOf('W', 'á'.repeat(501))).toEqual({ field: 'text', fault: 'too-long' })
    expect(faultOf(null, 'Ley')).toEqual({ field: 'quadrant', fault: 'choose-quadrant' })
    expect(faultOf('W', ` ${'á'.repeat(500)} `)).toBeNull()
  })
  it('is read again from what waits on the device', () => {
    expect(typedOf({ quadrant: 'W', sector: 'police', source: 'unodc-2014', text: 'Ley', draftId: 'x' })).toEqual({
      quadrant: 'W',
      sector: 'police',
      source: 'unodc-2014',
      text: 'Ley',
    })
    // As it was kept before statements could be typed with a source.
    expect(typedOf({ quadrant: 'W', text: 'Ley' })).toEqual({ quadrant: 'W', sector: null, source: null, text: 'Ley' })
    expect(typedOf({ quadrant: 'X', text: 'Ley' })).toBeNull()
  })
})
