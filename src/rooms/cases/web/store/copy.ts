import { containerOf, type Files } from '#seal/ledger/container.ts'
import { SealRefused } from '#seal/refused.ts'
import { readArchive, writeArchive } from '#sheets/archive.ts'
import { COPY_LIMITS } from '../../contract/sealed-copy.ts'
import type { Desk } from './desk.ts'

/** How to open a copy without this software stands in it, in both languages. */
const README = 'LEAME-README.txt'

/** A whole case as one file, sealed as it is on the device. Saving it discloses nothing; opening it takes a key that reads the case, or recovery. */
export const sealedCopy = (desk: Desk, ctx: string, { readme, at }: { readme: string; at: string }): Uint8Array<ArrayBuffer> => {
  const open = desk.caseOf(ctx)
  if (!open) throw new Error('no such case is open')
  const files = containerOf(open.ledger, desk.key, at)
  return new Uint8Array(writeArchive(new Map([...files, [README, new TextEncoder().encode(readme)]])))
}

/** The files of a copy. @throws SealRefused `seal.unreadable` with the reason where it is no archive, or a bomb */
export const filesOfCopy = (bytes: Uint8Array): Files => {
  const read = readArchive(bytes, { limits: COPY_LIMITS })
  if (read.kind === 'refused') throw new SealRefused('seal.unreadable', [read.code, read.where].filter(Boolean).join(' '))
  return read.files
}
