import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readLines } from './file.ts'

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'istmo-lines-'))))
afterAll(() => rmSync(folder, { recursive: true }))

/** A chunk of what is unpacked has 16 KiB: below, at and beyond its edge, and over hundreds of them. */
it('reads lines of any length as they were written, the last also without an end', async () => {
  const lengths = [0, 16_379, 16_380, 16_381, 16_382, 40_000, 3, 8_000_000, 1]
  const lines = lengths.map((length, at) => [`${at}${'ñ'.repeat(length)}`])
  const path = join(folder, 'lines.gz')
  const text = lines.map((line) => JSON.stringify(line)).join('\n')
  for (const end of ['\n', '']) {
    writeFileSync(path, gzipSync(text + end, { level: 1 }))
    const read: unknown[] = []
    for await (const line of readLines(path)) read.push(line)
    expect(read.map((line) => (line as string[])[0]?.length)).toEqual(lengths.map((length) => length + 1))
    expect(read).toEqual(lines)
  }
})
