import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJsonText } from './json-text.ts'

describe('a text of JSON', () => {
  it('is read as any reader reads it', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(2), (text, indent) => {
        const value: unknown = JSON.parse(text)
        const read = readJsonText(JSON.stringify(value, null, indent))
        expect(read).toEqual({ kind: 'read', value: JSON.parse(JSON.stringify(value)) })
      }),
    )
  })
  it('is refused wherever any reader refuses it, by its place', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, at) => {
        const broken = text.slice(0, at % text.length)
        const isJson = () => {
          try {
            JSON.parse(broken)
            return true
          } catch {
            return false
          }
        }
        fc.pre(!isJson())
        const read = readJsonText(broken)
        expect(read.kind).toBe('not-json')
        expect(read).toMatchObject({ line: expect.any(Number), column: expect.any(Number) })
      }),
    )
  })
  it.each([
    ['{\n  "a": 1,\n  "b": }', 3, 8],
    ['{\n  "a": "x\n}', 3, 2],
    ['[1, 2\n', 1, 5],
    ['{"schema": ', 1, 11],
    ['{ "a": 1, }', 1, 11],
    ["{ 'a': 1 }", 1, 3],
    ['// no\n{}', 1, 1],
    ['', 1, 1],
  ])('%j stops at line %i, column %i', (text, line, column) => {
    expect(readJsonText(text)).toEqual({ kind: 'not-json', line, column })
  })
  it('is refused without a place where it is nested more deeply than anybody writes', () => {
    expect(readJsonText('['.repeat(100_000))).toEqual({ kind: 'deep' })
  })
  it('names what an object has twice, however deep', () => {
    expect(readJsonText('{"means": {"deception": "yes",\n "force": "no", "deception": "no"}}')).toEqual({
      kind: 'twice',
      name: 'deception',
      line: 2,
      column: 17,
    })
    expect(readJsonText('[{"a": 1}, {"a": 2}]').kind).toBe('read')
    expect(readJsonText('{"__proto__": 1, "__proto__": 2}')).toMatchObject({ kind: 'twice', name: '__proto__' })
    expect(readJsonText(String.raw`{"a\":": {"\\": "a\\"}, "a": ":", "\u0061": 1}`)).toMatchObject({ kind: 'twice', name: 'a' })
  })
  it('is refused just where a name comes twice in one object, whatever the names and values look like', () => {
    const name = fc.oneof(fc.constantFrom('a', '"', ':', '\\', '{', ']', 'a": 1, "b', '__proto__'), fc.string())
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.json()), { maxLength: 5 }), fc.boolean(), (members, isInside) => {
        const object = `{${members.map(([own, value]) => `${JSON.stringify(own)}: ${value}`).join(', ')}}`
        const isTwice = new Set(members.map(([own]) => own)).size < members.length
        expect(readJsonText(isInside ? `[{":": ${object}}]` : object).kind).toBe(isTwice ? 'twice' : 'read')
      }),
    )
  })
})
