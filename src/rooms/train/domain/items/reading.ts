import type { InputFault } from '#kernel/problem/input-faults.ts'
import type { Item } from '../../contract/item.ts'
import type { Said } from '../../contract/item-text.ts'

/** Why a file is not taken, and where. Lines and columns count from 1; 0 where there is none. */
export type ReadFault = {
  readonly line: number
  readonly column: number
  /** `train.items.read.<code>` */
  readonly code: string
  readonly value: string
  /** The line as it stands, cut. */
  readonly excerpt: string
  /** Of code `field`: what the form of an item does not take there. */
  readonly input?: InputFault
  /** The cell of a table, and its sentence where the reader of tables wrote it. */
  readonly cell?: string
  readonly words?: Said
}

/** What a file holds, or an item holds, and the other side cannot. Nothing else is left out. */
export type Loss = {
  /** 0 = no one line. */
  readonly line: number
  /** Empty = the file as a whole. */
  readonly item: string
  /** `train.items.loss.<what>` */
  readonly what: string
  readonly value: string
}

/** What was made of the file's form, for a person to know: its encoding, a name that was given. */
export type Note = { readonly line: number; readonly code: string; readonly value: string }

export type ReadItem = { readonly item: Item; readonly line: number }

export type ItemsRead = {
  readonly items: readonly ReadItem[]
  readonly notice?: Said
  readonly faults: readonly ReadFault[]
  readonly losses: readonly Loss[]
  readonly notes: readonly Note[]
  /** Questions that were found, whether or not they could be taken; texts that ask nothing. */
  readonly questions: number
  readonly descriptions: number
}

/** A line for a person to find it by: short, and without signs that a terminal obeys. */
export const excerptOf = (line: string): string => {
  // oxlint-disable-next-line no-control-regex -- these are what it takes out
  const shown = line.trim().replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, '·')
  return shown.length > 80 ? `${shown.slice(0, 79).toWellFormed()}…` : shown
}
