import { describe, expect, it } from 'vitest'
import { inOrderOfImports } from './in-order.ts'

const named = (rooms: readonly { name: string }[]) => rooms.map(({ name }) => name)

describe('the order of rooms', () => {
  it('has those that are imported first, else goes by name', () => {
    const rooms = [
      { name: 'report', imports: ['law', 'assess'] },
      { name: 'law', imports: ['programme'] },
      { name: 'assess', imports: ['programme'] },
      { name: 'programme' },
    ]
    expect(named(inOrderOfImports(rooms))).toEqual(['programme', 'assess', 'law', 'report'])
    expect(named(inOrderOfImports(rooms.toReversed()))).toEqual(['programme', 'assess', 'law', 'report'])
  })

  it('refuses a circle and a room that is not there', () => {
    expect(() =>
      inOrderOfImports([
        { name: 'a', imports: ['b'] },
        { name: 'b', imports: ['a'] },
      ]),
    ).toThrow('rooms import each other in a circle: a → b → a')
    expect(() => inOrderOfImports([{ name: 'a', imports: ['attic'] }])).toThrow('a imports the room attic, which is not there')
  })
})
