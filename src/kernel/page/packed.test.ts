import { get, type IncomingMessage } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen, type Listening } from '../http/listen.ts'
import { type Body, bodyOf, pageBody } from './bodies.ts'
import { publicPages } from './mount.ts'

const WORDS = '<p>Nadie puede consentir su propia explotación.</p>'.repeat(200)
const pages = new Map<string, Body>([
  ['/page', pageBody(WORDS)],
  ['/style.css', bodyOf('text/css; charset=utf-8', WORDS)],
  ['/script.js', bodyOf('text/javascript; charset=utf-8', WORDS)],
  ['/figure.svg', bodyOf('image/svg+xml', WORDS)],
  ['/law.json', bodyOf('application/json', WORDS)],
  ['/font.woff2', bodyOf('font/woff2', WORDS)],
  ['/short', pageBody('<p>No.</p>')],
  ['/report.csv', { ...bodyOf('text/csv; charset=utf-8', WORDS), download: true }],
])

type Sent = { readonly headers: IncomingMessage['headers']; readonly status: number | undefined; readonly bytes: Buffer }

describe('a public page, over the wire', () => {
  let server: Listening
  beforeAll(async () => {
    server = await listen(publicPages([() => Promise.resolve(pages)]), 0)
  })
  afterAll(async () => {
    if (server.kind === 'listening') await server.close()
  })
  const asked = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Sent> =>
    new Promise((resolve, reject) => {
      get({ host: 'localhost', port: server.kind === 'listening' ? server.port : 0, path, headers }, (reply) => {
        const parts: Buffer[] = []
        reply.on('data', (part: Buffer) => parts.push(part))
        reply.on('end', () => resolve({ headers: reply.headers, status: reply.statusCode, bytes: Buffer.concat(parts) }))
      }).on('error', reject)
    })
  const packedBy = async (path: string, accepted: string) =>
    (await asked(path, { 'Accept-Encoding': accepted })).headers['content-encoding'] ?? 'nothing'

  it.for(['/page', '/style.css', '/script.js', '/figure.svg', '/law.json'])(
    'sends %s as small as its reader can unpack it',
    async (path) => {
      const [small, smaller, plain] = [
        await asked(path, { 'Accept-Encoding': 'gzip, deflate' }),
        await asked(path, { 'Accept-Encoding': 'gzip, deflate, br, zstd' }),
        await asked(path),
      ]
      expect(small.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
      expect(gunzipSync(small.bytes).toString()).toBe(WORDS)
      expect(smaller.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' })
      expect(brotliDecompressSync(smaller.bytes).toString()).toBe(WORDS)
      expect([plain.headers['content-encoding'], plain.headers.vary, plain.bytes.toString()]).toEqual([undefined, 'Accept-Encoding', WORDS])
      expect(Math.max(small.bytes.length, smaller.bytes.length)).toBeLessThan(plain.bytes.length / 20)
    },
  )

  it('is packed by nothing that its reader refuses', async () => {
    const weighed = ['br;q=0, gzip;q=0.5', 'br; q=0.0, GZIP', 'BR;q=1', 'identity, br;q=0, gzip;q=0', '']
    expect(await Promise.all(weighed.map((accepted) => packedBy('/page', accepted)))).toEqual(['gzip', 'gzip', 'br', 'nothing', 'nothing'])
  })

  it('leaves as it is what is packed already, what is small, and a file to be kept', async () => {
    for (const path of ['/font.woff2', '/short', '/report.csv']) {
      const sent = await asked(path, { 'Accept-Encoding': 'gzip, br' })
      expect([path, sent.headers['content-encoding'], sent.headers.vary]).toEqual([path, undefined, undefined])
    }
  })

  it('has a mark for each form, and answers in a word whoever holds the one that it would send', async () => {
    const etags: string[] = []
    for (const accepted of ['identity', 'gzip', 'br']) {
      const { etag = '' } = (await asked('/page', { 'Accept-Encoding': accepted })).headers
      etags.push(etag)
      for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await asked('/page', { 'Accept-Encoding': accepted, 'If-None-Match': held })
        expect([held, again.status, again.headers.etag, again.headers.vary]).toEqual([held, 304, etag, 'Accept-Encoding'])
        expect([again.headers['content-encoding'], again.bytes.length]).toEqual([undefined, 0])
      }
    }
    expect(new Set(etags).size).toBe(3)
    const other = await asked('/page', { 'Accept-Encoding': 'br', 'If-None-Match': etags[1] ?? '' })
    expect([other.status, brotliDecompressSync(other.bytes).toString()]).toEqual([200, WORDS])
  })
})
