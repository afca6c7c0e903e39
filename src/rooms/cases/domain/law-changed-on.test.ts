import { expect, it } from 'vitest'
import { lawChangedOn } from './law-changed-on.ts'

const decision = { madeAt: '2026-03-02T14:00:00.000Z', law: { systems: [{ system: 'HN' }] } } as never
const approved = (system: 'HN' | 'GT', approvedAt: string) => ({ system, approvedAt })

it('law changed on the day of the last approval of one of its systems since, else as of the day to which it was read', () => {
  const of = (...all: readonly ReturnType<typeof approved>[]) => lawChangedOn(decision, all, '2026-11-01')
  expect(of(approved('HN', '2026-05-01T10:00:00.000Z'), approved('HN', '2026-06-02T03:00:00.000Z'))).toEqual({
    how: 'approved',
    day: '2026-06-01',
  })
  expect(of(approved('HN', '2026-01-01T10:00:00.000Z'), approved('GT', '2026-06-01T10:00:00.000Z'))).toEqual({
    how: 'read',
    day: '2026-11-01',
  })
})
