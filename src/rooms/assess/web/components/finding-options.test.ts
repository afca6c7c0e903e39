import { expect, it } from 'vitest'
import { findingOptions } from './finding-options.ts'

const found = [{ code: 'F-031', titleEs: 'Faltan medios', titleEn: 'Means fall short' }]

it('offers a finding under its titles in both languages, that of its reader first', () => {
  expect(findingOptions(found, 'es')).toEqual([{ id: 'F-031', label: 'F-031 · Faltan medios · Means fall short' }])
  expect(findingOptions(found, 'en')).toEqual([{ id: 'F-031', label: 'F-031 · Means fall short · Faltan medios' }])
})
