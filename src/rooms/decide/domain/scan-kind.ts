export type ScanKind = 'application/pdf' | 'image/png' | 'image/jpeg'

const FIRST_BYTES: readonly (readonly [ScanKind, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
]

/** What a file is by its first bytes, whatever its name says; none where it is nothing that a scanner makes. */
export const scanKindOf = (bytes: Uint8Array): ScanKind | null =>
  FIRST_BYTES.find(([, first]) => first.every((byte, at) => bytes[at] === byte))?.[0] ?? null
