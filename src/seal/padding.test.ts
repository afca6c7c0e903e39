import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalText, readCanonical, sha256Hex } from './canonical.ts'
import { paddedJson, readPadded } from './padding.ts'
import { causeOf } from './refused.fixture.ts'

it('what is filled up reads as it was, in one of four lengths', () =>
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
      fc.pre(!JSON.stringify(value).includes('__proto__'))
      const bytes = paddedJson(value)
      expect([4, 16, 64, 256].map((kib) => kib * 1024)).toContain(bytes.length)
      expect(readPadded(bytes, '')).toEqual(JSON.parse(JSON.stringify(value)))
      expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  ))

it('more than 256 KiB is refused, and so is what has another length or is no JSON', async () => {
  expect(paddedJson('x'.repeat(256 * 1024 - 2))).toHaveLength(256 * 1024)
  expect(await causeOf(() => paddedJson('x'.repeat(256 * 1024 - 1)))).toBe('seal.too-large')
  expect(await causeOf(() => readPadded(paddedJson(1).subarray(1), ''))).toBe('seal.unreadable')
  expect(await causeOf(() => readPadded(new Uint8Array(4096).fill(0xff), ''))).toBe('seal.unreadable')
  expect(await causeOf(() => readPadded(new Uint8Array(4096).fill(0x20), ''))).toBe('seal.unreadable')
  const bytes = (text: string) => new TextEncoder().encode(text.padEnd(4096))
  expect(readPadded(bytes('{"a":1}'), '')).toEqual({ a: 1 })
  for (const text of ['{"a":1,"a":2}', '\ufeff{"a":1}', '{"a":1}\n', '\t{"a":1}', '{"a":1}\u0000'])
    expect(await causeOf(() => readPadded(bytes(text), ''))).toBe('seal.unreadable')
})

it('what could not be read again is not sealed', async () => {
  const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)])
  expect(readPadded(paddedJson(deep(32)), '')).toEqual(deep(32))
  for (const value of [deep(33), { text: '\ud800' }, { n: Number.POSITIVE_INFINITY }, JSON.parse('{"__proto__":1}')])
    expect(await causeOf(() => paddedJson(value))).toBe('seal.unreadable')
  expect(readPadded(paddedJson({ text: '[[[['.repeat(20) }), '')).toEqual({ text: '[[[['.repeat(20) })
})

it('a value has one text, and only that is read', async () => {
  expect(canonicalText({ b: 1, a: [true, null, 'ñ'] })).toBe('{"a":[true,null,"ñ"],"b":1}')
  expect(readCanonical('{"a":1,"b":2}', '')).toEqual({ a: 1, b: 2 })
  for (const other of ['{"b":2,"a":1}', '{"a":1,"a":1}', '{"a": 1}', '{"a":1.0}', '{"a":1}\n', '\ufeff{"a":1}', '<html>', ''])
    expect(await causeOf(() => readCanonical(other, ''))).toBe('seal.unreadable')
  // FIPS 180-4, example of SHA-256.
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

it('reads hostile text in one go: neither blanks inside it nor an open quotation makes it look again', () => {
  const inside = new TextEncoder().encode(`"${' '.repeat(256 * 1024 - 2)}"`)
  const open = `"${'\\"'.repeat(100_000)}`
  expect(readPadded(inside, '')).toHaveLength(256 * 1024 - 2)
  expect(() => readCanonical(open, '')).toThrow('seal.unreadable')
})
