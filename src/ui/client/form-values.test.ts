import { describe, expect, it } from 'vitest'
import { fieldOf, orNull, trimmedOf } from './form-values.ts'

describe('what a field of a form holds', () => {
  const values = new FormData()
  values.set('place', '  Ciudad de Guatemala ')
  values.set('blank', '   ')
  values.set('scan', new File(['x'], 'carta.pdf'))

  it.each([
    ['place', '  Ciudad de Guatemala ', 'Ciudad de Guatemala', 'Ciudad de Guatemala'],
    ['blank', '   ', '', null],
    ['scan', '', '', null],
    ['missing', '', '', null],
  ])('%s is read as typed, trimmed, and as something that may be left out', (name, typed, trimmed, optional) => {
    expect([fieldOf(values, name), trimmedOf(values, name), orNull(values, name)]).toEqual([typed, trimmed, optional])
  })
})
