import { expect, it } from 'vitest'
import { sample } from './examples/sample.ts'
import { versionWords } from './version.ts'
import { words } from './words.ts'

it('a release is told by its number, and a draft by its word alone', () => {
  const { edition } = sample('es')
  expect(versionWords(words('es'), { edition: { ...edition, version: '1.0' } })).toBe('Versión 1.0')
  const draft = { ...edition, version: 'borrador, visto desde Honduras', draft: true as const }
  expect(versionWords(words('es'), { edition: draft })).toBe('Borrador, visto desde Honduras')
})
