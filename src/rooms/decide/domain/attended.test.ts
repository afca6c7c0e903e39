import { expect, it } from 'vitest'
import { attendedOf, changedPresences } from './attended.ts'

const as = (of: Readonly<Record<string, string>>) => Object.entries(of).map(([country, way]) => ({ country, way }))

it('reads how a country is there as one word', () => {
  expect(attendedOf({ how: null, holder: null })).toBe('')
  expect(attendedOf({ how: 'remote', holder: null })).toBe('remote')
  expect(attendedOf({ how: 'proxy', holder: 'GT' })).toBe('GT')
})
it('records what changed alone, whoever leaves first and proxies last', () => {
  const before = as({ BZ: '', CR: 'room', GT: '', HN: '', PA: 'room' })
  const after = as({ BZ: 'GT', CR: 'room', GT: 'room', HN: '', PA: 'absent' })
  expect(changedPresences(before, after)).toEqual([
    { country: 'PA', how: 'absent', holder: null },
    { country: 'GT', how: 'room', holder: null },
    { country: 'BZ', how: 'proxy', holder: 'GT' },
  ])
  expect(changedPresences(after, after)).toEqual([])
})
