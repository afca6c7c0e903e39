import { expect, it } from 'vitest'
import { lastWrittenIn } from './last-written.ts'

const entry = (at: string) => ({ entry: { at } })
const lastOf = (begun: string, ...at: readonly string[]) => lastWrittenIn({ begin: entry(begun), entries: at.map(entry) } as never)

it('the last of a case is its latest entry, in whatever order they came, and its beginning where there is none', () => {
  expect(lastOf('2026-03-01T09:00:00.000Z')).toBe('2026-03-01T09:00:00.000Z')
  expect(lastOf('2026-03-01T09:00:00.000Z', '2026-03-03T09:00:00.000Z', '2026-03-02T09:00:00.000Z')).toBe('2026-03-03T09:00:00.000Z')
})
