import { createHash } from 'node:crypto'
import { deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { writeArchive } from '#sheets/archive.ts'
import { canarySearch } from './canaries.ts'

const WORD = 'Colibrí ñato 4711'
const search = canarySearch(['Quetzal señuelo 12', WORD])
const seen = (bytes: Uint8Array | string) => search(Buffer.from(bytes)).map(({ canary, as }) => [canary, as])

/** Bytes that say nothing, and are the same in every run. */
const noise = (length: number): Buffer =>
  Buffer.concat(Array.from({ length: Math.ceil(length / 32) }, (_, at) => createHash('sha256').update(String(at)).digest()))
const within = (bytes: Uint8Array): Buffer => Buffer.concat([noise(4096), bytes, noise(4096)])

describe('the search for marked words', () => {
  it.each([
    ['UTF-8', Buffer.from(WORD)],
    ['UTF-8', Buffer.from(WORD.normalize('NFD'))],
    ['UTF-8', Buffer.from('colibrí ñato 4711')],
    ['UTF-16LE', Buffer.from(WORD, 'utf16le')],
    ['UTF-16BE', Buffer.from(WORD, 'utf16le').swap16()],
    ['Latin-1', Buffer.from(WORD, 'latin1')],
    ['hexadecimal of UTF-8', Buffer.from(Buffer.from(WORD).toString('hex'))],
    ['hexadecimal of UTF-16LE', Buffer.from(Buffer.from(WORD, 'utf16le').toString('hex').toUpperCase())],
    ['percent-encoded', Buffer.from(new URL(`http://x/?q=${WORD}`).search)],
    ['percent-encoded', Buffer.from(new URLSearchParams({ q: WORD }).toString())],
    ['percent-encoded', Buffer.from(encodeURIComponent(WORD).replaceAll(/%../g, (one) => one.toLowerCase()))],
    ['escaped', Buffer.from(String.raw`Colibr\u00ed \u00f1ato 4711`)],
    ['escaped', Buffer.from(String.raw`Colibr\u00ED \u00F1ato 4711`)],
  ])('finds one as %s (%#)', (as, bytes) => {
    expect(seen(within(bytes))).toEqual([[WORD, as]])
  })

  it.each(['', 'x', 'xy', 'xyz', 'xyzz'])('finds one in base 64 after «%s», whatever follows', (before) => {
    for (const behind of ['', '.', '..', '...'])
      for (const [as, bytes] of [
        ['UTF-8', Buffer.from(WORD)],
        ['UTF-16LE', Buffer.from(WORD, 'utf16le')],
      ] as const)
        for (const alphabet of ['base64', 'base64url'] as const)
          expect(seen(Buffer.concat([Buffer.from(before), bytes, Buffer.from(behind)]).toString(alphabet))).toEqual([
            [WORD, `base 64 of ${as}`],
          ])
  })

  it('finds one in what is compressed, also twice, also cut', () => {
    const text = Buffer.from(`algo ${WORD} y más. ${'Otra frase cualquiera. '.repeat(400)}`)
    expect(seen(within(gzipSync(text)))).toEqual([[WORD, 'UTF-8 in gzip']])
    expect(seen(within(deflateSync(text)))).toEqual([[WORD, 'UTF-8 in zlib']])
    expect(seen(within(writeArchive(new Map([['nota.txt', text]]))))).toEqual([[WORD, 'UTF-8 in zip']])
    expect(seen(within(gzipSync(deflateSync(text))))).toEqual([[WORD, 'UTF-8 in zlib in gzip']])
    expect(seen(gzipSync(Buffer.concat([text, noise(50_000)])).subarray(0, -20_000))).toEqual([[WORD, 'UTF-8 in gzip']])
  })

  it('says where it stands, and finds nothing where nothing is', () => {
    expect(search(within(Buffer.from(WORD)))).toEqual([{ canary: WORD, as: 'UTF-8', at: 4096 }])
    expect(search(noise(1 << 20))).toEqual([])
    expect(seen('Colibrí ñato 4712, Quetzal señuelo 1 2')).toEqual([])
  })

  it('takes no word that stands anywhere by chance', () => {
    expect(() => canarySearch(['ave'])).toThrow('too short')
  })
})
