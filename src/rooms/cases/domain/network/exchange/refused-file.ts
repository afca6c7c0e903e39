import type { Words } from '#sheets/table.ts'

/** Why a file of a network is not read. Each has its sentence in `cases.network.refused.<code>`. */
export const FILE_FAULTS = [
  'too-large',
  'not-utf8',
  'other-encoding',
  'xml-version',
  'control-character',
  'doctype',
  'too-deep',
  'too-many-elements',
  'too-long',
  'not-well-formed',
  'unclosed',
  'unmatched',
  'other-root',
  'missing-attribute',
  'repeated-id',
  'unknown-node',
  'too-many-nodes',
  'too-many-links',
  'no-nodes',
  'row',
] as const
export type FileFault = (typeof FILE_FAULTS)[number]

/** Where in a file: line and column from 1. */
export type FilePlace = { readonly line: number; readonly column: number }

/** A file that is refused whole: nothing of it was taken. */
export type RefusedFile = {
  readonly kind: 'refused'
  readonly code: FileFault
  readonly place: FilePlace
  /** The element, the id, the column or the limit. */
  readonly what: string
  /** Of a row what the reader of tables says of it. */
  readonly said?: Words
}

/** Stops a reading from inside a parser's callback; the reader catches it. */
export class StopReading extends Error {
  readonly refused: RefusedFile
  constructor(code: FileFault, place: FilePlace, what = '') {
    super(code)
    this.refused = { kind: 'refused', code, place, what }
  }
}
