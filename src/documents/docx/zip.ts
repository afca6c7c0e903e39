import { crc32 } from 'node:zlib'
import { deflateSync, strToU8 } from 'fflate'

/** A file as it lies in an archive. */
export type Packed = { readonly method: 0 | 8; readonly bytes: Uint8Array; readonly size: number; readonly crc: number }

const LEVEL = 3
export const stored = (bytes: Uint8Array): Packed => ({ method: 0, bytes, size: bytes.length, crc: crc32(bytes) })
export const deflated = (bytes: Uint8Array): Packed => ({
  method: 8,
  bytes: deflateSync(bytes, { level: LEVEL }),
  size: bytes.length,
  crc: crc32(bytes),
})

const [LOCAL, RECORD, END] = [0x04034b50, 0x02014b50, 0x06054b50]
const VERSION = 20
/** 1 January 1980, midnight: the first moment that a zip can give, in whatever time zone the reader is. */
const NO_CLOCK = 0x00210000

type Field = readonly [value: number, size: 2 | 4]
/** Numbers of two or four bytes, low byte first. */
const fields = (...all: readonly Field[]): Uint8Array =>
  Uint8Array.from(all.flatMap(([value, size]) => Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 0xff)))

const about = ({ method, bytes, size, crc }: Packed, name: Uint8Array): readonly Field[] => [
  [VERSION, 2],
  [0, 2],
  [method, 2],
  [NO_CLOCK, 4],
  [crc, 4],
  [bytes.length, 4],
  [size, 4],
  [name.length, 2],
  [0, 2],
]

/** An archive of files that are packed already, in the order given. The same files, the same bytes. @param files by their paths, in ASCII */
export const zipOf = (files: ReadonlyMap<string, Packed>): Uint8Array => {
  const [parts, records]: [Uint8Array[], Uint8Array[]] = [[], []]
  let at = 0
  for (const [path, file] of files) {
    const name = strToU8(path)
    const head = fields([LOCAL, 4], ...about(file, name))
    parts.push(head, name, file.bytes)
    // After its name no comment, one disk, no attributes; then where the file begins.
    records.push(fields([RECORD, 4], [VERSION, 2], ...about(file, name), [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), name)
    at += head.length + name.length + file.bytes.length
  }
  const length = records.reduce((sum, record) => sum + record.length, 0)
  const end = fields([END, 4], [0, 4], [files.size, 2], [files.size, 2], [length, 4], [at, 4], [0, 2])
  const { buffer, byteOffset, byteLength } = Buffer.concat([...parts, ...records, end])
  return new Uint8Array(buffer, byteOffset, byteLength)
}
