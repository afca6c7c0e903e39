import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashFile } from './file-hash.ts'

const never = new AbortController().signal

describe('the hash of a file', () => {
  it('is that of the whole, read in pieces, and says how far it is', async () => {
    const content = Buffer.alloc(3_000_001, 'istmo')
    const shares: number[] = []
    const hashed = await hashFile(new Blob([content.subarray(0, 999), content.subarray(999, 2_000_000), content.subarray(2_000_000)]), {
      onShare: (share) => shares.push(share),
      signal: never,
    })
    expect(hashed).toEqual({ sha256: createHash('sha256').update(content).digest('hex'), bytes: 3_000_001 })
    expect(shares.length).toBeGreaterThan(1)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })

  it('of an empty file is known too', async () => {
    expect(await hashFile(new Blob([]), { onShare: () => undefined, signal: never })).toEqual({
      sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      bytes: 0,
    })
  })

  it('is given up in the middle', async () => {
    const stop = new AbortController()
    const asked = hashFile(new Blob([Buffer.alloc(3_000_000)]), { onShare: () => stop.abort(new Error('enough')), signal: stop.signal })
    await expect(asked).rejects.toThrow('enough')
  })

  it('does not hold the whole file', async () => {
    const piece = new Uint8Array(1 << 20)
    let [given, waiting] = [0, 0]
    const long = {
      size: 64 * piece.length,
      stream: () =>
        new ReadableStream<Uint8Array>(
          {
            pull: (to) => {
              given += 1
              waiting = Math.max(waiting, 1 - (to.desiredSize ?? 0))
              to.enqueue(piece)
              if (given === 64) to.close()
            },
          },
          { highWaterMark: 1 },
        ),
    } as unknown as Blob
    expect((await hashFile(long, { onShare: () => undefined, signal: never })).bytes).toBe(64 * piece.length)
    expect(waiting).toBeLessThanOrEqual(2)
  })
})
