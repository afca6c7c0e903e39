import { plainText } from '#kernel/command/plain-text.ts'
import type { Quadrant } from '../../contract/package.ts'

/** Characters of a statement, as the house takes them. */
export const MOST = 500

/** A statement as it was typed on this device. */
export type Typed = { readonly quadrant: Quadrant; readonly sector: string | null; readonly source: string | null; readonly text: string }

/** The words as the house keeps them. */
export const asKept = (words: string): string => plainText(words).trim()

export type EntryFault = 'choose-quadrant' | 'empty' | 'too-long'

/** What is to be mended before it can be kept: all of it would be refused by the house, and later. */
export const faultOf = (quadrant: Quadrant | null, words: string): { field: 'quadrant' | 'text'; fault: EntryFault } | null => {
  const { length } = [...asKept(words)]
  if (length === 0) return { field: 'text', fault: 'empty' }
  if (length > MOST) return { field: 'text', fault: 'too-long' }
  return quadrant === null ? { field: 'quadrant', fault: 'choose-quadrant' } : null
}

const isQuadrant = (value: unknown): value is Quadrant => value === 'S' || value === 'W' || value === 'O' || value === 'T'

const codeOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Of what waits on this device, what its writer typed; null for what is no statement. */
export const typedOf = ({ quadrant, sector, source, text }: Readonly<Record<string, unknown>>): Typed | null =>
  isQuadrant(quadrant) && typeof text === 'string' ? { quadrant, sector: codeOf(sector), source: codeOf(source), text } : null
