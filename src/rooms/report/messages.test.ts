import { expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { reportMessages } from './messages.ts'

it('calls what is done with a workshop as its own page does: cerrar, liberar', () => {
  const [es, en] = [translator('es', reportMessages), translator('en', reportMessages)]
  expect(es('report.waits.workshops-open', { n: 3 })).toBe('3 talleres abiertos por cerrar')
  expect(es('report.waits.workshops-sealed', { n: 1 })).toBe('Un taller cerrado por liberar')
  expect(en('report.waits.workshops-sealed', { n: 1 })).toBe('One sealed workshop to release')
})
