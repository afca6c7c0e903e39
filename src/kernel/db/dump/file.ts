import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { DatabaseFailure } from '../failure.ts'

/**
 * A dump is a gzip of JSON lines: a head; for each table its name, its rows (arrays of text) and its tally; the digest of it all.
 * The same data make the same bytes.
 */
export const Head = z.strictObject({
  istmo: z.literal('dump'),
  version: z.literal(1),
  migrations: z.array(z.string()),
  sequences: z.record(z.string(), z.string()),
})
export const Line = z.union([
  z.array(z.string().nullable()),
  z.strictObject({ table: z.string(), columns: z.array(z.string()) }),
  z.strictObject({ table: z.string(), rows: z.int(), sha256: z.string() }),
  z.strictObject({ digest: z.string() }),
])
export type Head = z.infer<typeof Head>
export type Line = z.infer<typeof Line>

/** Writes a file aside, flushes and renames it: a kill leaves the old one or the new. */
export const writeLines = async (path: string, lines: AsyncIterable<Head | Line>): Promise<void> => {
  const aside = `${path}.${process.pid}.part`
  const packed = async function* () {
    for await (const line of lines) yield `${JSON.stringify(line)}\n`
  }
  try {
    await pipeline(Readable.from(packed()), createGzip(), createWriteStream(aside, { mode: 0o600, flush: true }))
    await rename(aside, path)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}

/** @throws DatabaseFailure `dump.damaged` at the first line that is not whole */
export async function* readLines(path: string): AsyncGenerator<unknown> {
  const file = await open(path)
  const source = createReadStream('', { fd: file })
  const unpacked = createGunzip()
  // What the disk refuses would else leave the reader waiting for ever.
  source.on('error', (error) => unpacked.destroy(error))
  try {
    yield* parsed(
      source
        .pipe(unpacked)
        .setEncoding('utf8')
        .on('error', () => {}),
    )
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (!code.startsWith('Z_') && !(error instanceof SyntaxError)) throw error
    throw damaged(error instanceof SyntaxError ? 'line' : 'cut', { cause: error })
  } finally {
    source.destroy()
  }
}

/** The pieces of a line wait for its end: put together anew at each chunk, a row of megabytes would be copied hundreds of times. */
async function* parsed(chunks: AsyncIterable<string>): AsyncGenerator<unknown> {
  let pieces: string[] = []
  for await (const chunk of chunks)
    for (const [at, piece] of chunk.split('\n').entries()) {
      if (at > 0) {
        yield JSON.parse(pieces.join(''))
        pieces = []
      }
      pieces.push(piece)
    }
  const rest = pieces.join('')
  if (rest !== '') yield JSON.parse(rest)
}

/** What shows that a file is no whole dump. */
const FAULTS = {
  cut: 'it was cut, or its compression is broken',
  head: 'it does not begin as a dump of a version known here',
  line: 'a line is none of a dump',
  tail: 'it goes on after its end',
  rows: 'the rows of a table are others than were dumped',
  columns: 'a table has other columns than in this state of the schema',
  digest: 'the digest of all rows is another',
} as const

export const damaged = (reason: keyof typeof FAULTS, { table = '', cause }: { table?: string; cause?: unknown } = {}) =>
  new DatabaseFailure('dump.damaged', `the dump is damaged: ${FAULTS[reason]} ${table}`.trimEnd(), { details: { reason, table }, cause })
