import { Inflate } from 'fflate'
import { crc32 } from './crc32.ts'
import { LIMITS } from './limits.ts'
import { refusal, type Refusal, Stop } from './refusal.ts'
import type { ZipEntry } from './zip-directory.ts'

/** Bytes inflated so far from one archive; all its entries share the cap. */
export type Inflated = { bytes: number; readonly most?: number }

const STEP = 64 * 1024

const counted = (entry: ZipEntry, budget: Inflated, onBytes: (bytes: Uint8Array) => Refusal | undefined) => {
  let size = 0
  let crc = 0
  const take = (bytes: Uint8Array): void => {
    size += bytes.length
    budget.bytes += bytes.length
    const most = budget.most ?? LIMITS.inflatedBytes
    if (budget.bytes > most) throw new Stop(refusal('too_inflated', entry.name, { limit: `${most / 1024 / 1024} MB` }))
    if (size > LIMITS.ratioFloor && size > entry.stored * LIMITS.ratio)
      throw new Stop(refusal('too_inflated', entry.name, { limit: `× ${LIMITS.ratio}` }))
    crc = crc32(bytes, crc)
    const refused = onBytes(bytes)
    if (refused) throw new Stop(refused)
  }
  return { take, crc: () => crc }
}

/**
 * Inflates one entry piece by piece, counting as it goes: stated sizes are not believed.
 * @param onBytes takes each piece; a refusal it returns stops the work
 * @returns nothing if all went well
 */
export const inflateEntry = (
  archive: Uint8Array,
  { entry, budget }: { entry: ZipEntry; budget: Inflated },
  onBytes: (bytes: Uint8Array) => Refusal | undefined,
): Refusal | undefined => {
  const { take, crc } = counted(entry, budget, onBytes)
  const stored = archive.subarray(entry.start, entry.start + entry.stored)
  try {
    if (entry.method === 0) for (let at = 0; at < stored.length; at += STEP) take(stored.subarray(at, at + STEP))
    else {
      const inflate = new Inflate(take)
      for (let at = 0; at < stored.length; at += STEP) inflate.push(stored.subarray(at, at + STEP), at + STEP >= stored.length)
    }
  } catch (error) {
    // Whatever else the library throws means that the bytes are not what they should be.
    return error instanceof Stop ? error.refusal : refusal('broken_archive', entry.name)
  }
  return crc() === entry.crc ? undefined : refusal('broken_archive', entry.name)
}

/** Content up to this size is gathered in pieces; joining larger content would hold it in memory twice. */
const GATHERED = 8 * 1024 * 1024

const joined = (pieces: readonly Uint8Array[], size: number): Uint8Array => {
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** The whole content of one entry. What is large is inflated twice: once to learn its true size, once into its place. */
export const inflateWhole = (archive: Uint8Array, entry: ZipEntry, budget: Inflated): Uint8Array | Refusal => {
  const pieces: Uint8Array[] = []
  let size = 0
  const refused = inflateEntry(archive, { entry, budget }, (piece) => {
    size += piece.length
    if (size <= GATHERED) pieces.push(piece)
    else pieces.length = 0
    return undefined
  })
  if (refused) return refused
  return size <= GATHERED ? joined(pieces, size) : inflateInto(new Uint8Array(size), archive, entry)
}

const inflateInto = (whole: Uint8Array, archive: Uint8Array, entry: ZipEntry): Uint8Array | Refusal => {
  let at = 0
  const changed = inflateEntry(archive, { entry, budget: { bytes: 0 } }, (piece) => {
    whole.set(piece, at)
    at += piece.length
    return undefined
  })
  return changed ?? whole
}
