import { describe, expect, it } from 'vitest'
import { merge } from './merge.ts'

const all = () => true
const stands = { text: 'uno', place: 'aquí', sectors: ['police'] }

describe('merge', () => {
  it('changes nothing where the file says what it said before', () => {
    const file = { text: 'viejo', place: null, sectors: [] as string[] }
    expect(merge<object & Record<string, unknown>>(file, stands, { before: file, held: all })).toEqual({
      said: stands,
      changed: false,
      overruled: [],
      emptied: [],
      inLines: [],
    })
  })
  it('takes what the file changed, and says where it was changed here too', () => {
    const before = { text: 'viejo', place: 'aquí', sectors: ['police'] }
    const file = { text: 'nuevo', place: null, sectors: ['police'] }
    expect(merge<Record<string, unknown>>(file, stands, { before, held: all })).toEqual({
      said: { text: 'nuevo', place: null, sectors: ['police'] },
      changed: true,
      overruled: ['text'],
      emptied: ['place'],
      inLines: [],
    })
  })
  it('takes no break of a line, which a cell cannot keep, for a correction', () => {
    const written = { text: 'uno\r\ndos' }
    const [file, before] = [{ text: 'uno dos' }, { text: 'otro' }]
    expect(merge<Record<string, unknown>>(file, written, { before, held: all })).toMatchObject({
      said: written,
      changed: false,
      inLines: ['text'],
    })
    expect(merge<Record<string, unknown>>({ text: 'tres' }, written, { before: file, held: all })).toMatchObject({
      overruled: [],
      inLines: [],
    })
    expect(merge<Record<string, unknown>>(file, file, { before, held: all }).inLines).toEqual([])
  })
  it('fills and replaces what was never imported, and empties nothing', () => {
    const file = { text: 'dos', place: null, sectors: [] }
    expect(merge<Record<string, unknown>>(file, stands, { before: undefined, held: all })).toMatchObject({
      said: { ...stands, text: 'dos' },
    })
  })
  it('says what it replaces of what was never imported, and nothing of what it fills', () => {
    const [file, here] = [
      { text: 'dos', place: 'aquí', sectors: ['police'] },
      { ...stands, place: null, sectors: [] as string[] },
    ]
    const merged = merge<Record<string, unknown>>(file, here, { before: undefined, held: all })
    expect(merged).toMatchObject({ said: file, overruled: ['text'], emptied: [] })
  })
  it('says once of a field that was corrected here and is empty in the file that it is taken out', () => {
    const merged = merge<Record<string, unknown>>({ place: null }, { place: 'corregido' }, { before: { place: 'allá' }, held: all })
    expect(merged).toMatchObject({ said: { place: null }, overruled: [], emptied: ['place'] })
  })
  it('leaves alone what the file has no column for', () => {
    const before = { text: 'uno', place: 'aquí', sectors: ['police'] }
    const file = { text: 'uno', place: null, sectors: [] }
    expect(merge<Record<string, unknown>>(file, stands, { before, held: (field) => field === 'text' }).changed).toBe(false)
  })
})
