import { expect, it } from 'vitest'
import { sourceIn, sourceLine } from './source-line.ts'

it('a source is called by the reader’s words where it has them, and by its own where it has none', () => {
  const row = {
    code: 'a',
    organisation: 'Department of State',
    organisation_es: 'Departamento de Estado',
    kind: 'other-government' as const,
    year: null,
    url: null,
    address: null,
    read_at: null,
    read_on: null,
    licence: null,
    retired_on: null,
    note_es: 'Se leyó una copia.',
    note_en: null,
  }
  const described = sourceLine({ ...row, title: '[Nota sobre un taller / Note on a workshop]' })
  expect(sourceIn('es', described)).toEqual({
    organisation: 'Departamento de Estado',
    title: '[Nota sobre un taller]',
    note: 'Se leyó una copia.',
  })
  expect(sourceIn('en', described)).toEqual({ organisation: 'Department of State', title: '[Note on a workshop]', note: null })
  const own = sourceLine({ ...row, organisation_es: null, title: 'Data portal' })
  expect(sourceIn('es', own)).toEqual({ organisation: 'Department of State', title: 'Data portal', note: 'Se leyó una copia.' })
})
