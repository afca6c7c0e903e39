import { expect, it } from 'vitest'
import { faultLine } from './fault-line.ts'

const message = { es: 'mal', en: 'wrong' }
const hint = { es: 'Así.', en: 'So.' }

it.each([
  [{ sheet: 'data/gaps.csv', row: 3, cell: 'B3', message, hint }, '  data/gaps.csv B3: mal Así.'],
  [{ sheet: 'data/gaps.csv', row: 3, cell: '', message, hint: null }, '  data/gaps.csv 3: mal'],
  [{ sheet: 'data/gaps.csv', row: 0, cell: '', message, hint: null }, '  data/gaps.csv: mal'],
  // Of what is no package, nothing has a place.
  [{ sheet: '', row: 0, cell: '', message, hint: null }, '  mal'],
])('says where a fault is, as far as it is anywhere: %j', (fault, line) => {
  expect(faultLine(fault, 'es')).toBe(line)
})

it('speaks the language of its reader', () =>
  expect(faultLine({ sheet: 'S', row: 0, cell: 'A1', message, hint }, 'en')).toBe('  S A1: wrong So.'))
