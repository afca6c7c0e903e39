import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { spare } from './spare.ts'

describe('a spare', () => {
  let ended: string[]
  let one: ReturnType<typeof spare<string>>
  beforeEach(() => {
    vi.useFakeTimers()
    ended = []
    one = spare<string>({ runs: (name) => !ended.includes(name), end: (name) => void ended.push(name) })
  })
  afterEach(() => void vi.useRealTimers())

  it('waits for whoever takes it first', () => {
    expect(one.take()).toBeUndefined()
    expect(one.leave('a')).toBe(true)
    expect([one.take(), one.take()]).toEqual(['a', undefined])
  })
  it('is ended after a minute, and not while somebody has it', () => {
    one.leave('a')
    vi.advanceTimersByTime(59_000)
    expect(one.take()).toBe('a')
    vi.advanceTimersByTime(120_000)
    expect(ended).toEqual([])
    one.leave('a')
    vi.advanceTimersByTime(60_000)
    expect(ended).toEqual(['a'])
    expect(one.take()).toBeUndefined()
  })
  it('is one: whoever comes second is not kept', () => {
    one.leave('a')
    expect(one.leave('b')).toBe(false)
    expect(one.take()).toBe('a')
  })
  it('that ended is given to nobody, and gives way to another, whose minute is its own', () => {
    one.leave('a')
    vi.advanceTimersByTime(30_000)
    ended.push('a')
    expect(one.leave('b')).toBe(true)
    vi.advanceTimersByTime(59_000)
    expect(ended).toEqual(['a'])
    expect(one.take()).toBe('b')
    one.leave('b')
    ended.push('b')
    expect(one.take()).toBeUndefined()
  })
})
