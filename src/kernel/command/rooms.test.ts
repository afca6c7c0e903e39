import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fixtureRoom } from './fixture/room.ts'
import { hearing } from './hearing.ts'
import { newId } from './new-id.ts'
import { joinRooms } from './rooms.ts'

const empty = { messages: { es: {}, en: {} } }

describe('rooms that claim the same', () => {
  it.each([
    ['room fixture', { ...empty, name: 'fixture' }],
    ['operation fixture.remark.make', { ...empty, name: 'other', operations: (fixtureRoom.operations ?? []).slice(0, 1) }],
    ['table board', { ...empty, name: 'other', tables: { board: 'true' } }],
    ['problem board.sealed', { ...empty, name: 'other', problems: { 'board.sealed': { status: 409 } } }],
    ['message fixture.operation.board.condense', { ...fixtureRoom, name: 'other', operations: [], problems: {}, tables: {} }],
  ] as const)('do not start: %s', (what, room) => {
    expect(() => joinRooms([fixtureRoom, room as never])).toThrow(`${what} is given twice`)
  })
})

describe('a listener', () => {
  const listening = (event: string, reads: z.ZodObject) => ({
    ...empty,
    name: 'other',
    hears: [hearing({ event, reads, hear: () => Promise.resolve(undefined) })],
  })
  it('hears what an operation answers', () =>
    expect(joinRooms([fixtureRoom, listening('fixture.remark.make', z.object({ id: z.string() }))]).hearings).toHaveLength(1))
  it.each([
    ['nothing that changes anything is called fixture.remark.list', 'fixture.remark.list', {}],
    ['nothing that changes anything is called fixture.remark.unmake', 'fixture.remark.unmake', {}],
    ['fixture.remark.make does not answer mood', 'fixture.remark.make', { mood: z.string() }],
  ] as const)('does not start: %s', (why, event, reads) =>
    expect(() => joinRooms([fixtureRoom, listening(event, z.object(reads))])).toThrow(`a listener hears nothing: ${why}`),
  )
})

describe('an id', () => {
  it('is a UUID of version 7 that sorts by its moment', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 41), fc.nat(2 ** 41), (a, b) => {
        expect(newId(a)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
        if (a !== b) expect(newId(Math.min(a, b)) < newId(Math.max(a, b))).toBe(true)
      }),
    )
    expect(newId(1_645_557_742_000).slice(0, 13)).toBe('017f22e2-79b0') // RFC 9562, appendix A.6
  })
})
