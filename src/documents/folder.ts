import type { Lang } from './model.ts'
import type { Paper } from './paper.ts'

/** Words, nothing to be written on, or a box to be ticked before some words. */
export type FolderCell = string | { readonly tick: string }

export type FolderBlock =
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Stands in a frame: what everybody must know before they read on. */
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'steps' | 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly { readonly header: string; readonly share: number; readonly align?: 'left' | 'right' | 'center' }[]
      readonly rows: readonly (readonly FolderCell[])[]
      /** Rows are high enough to be written in by hand. */
      readonly isWrittenIn?: true
    }

/** Pages that are handed out or hung up together, from a new page on. */
export type FolderPart = { readonly title: string; readonly blocks: readonly FolderBlock[]; readonly isWide?: true }

/** All papers of one day in one file: to be printed, handed out and brought back. */
export type Folder = {
  readonly lang: Lang
  readonly title: string
  readonly subtitle: string
  /** ISO day. */
  readonly date: string
  readonly authors: readonly string[]
  readonly size: 'us-letter' | 'a4'
  /** Printed at the foot of every page. */
  readonly notice: string
  readonly parts: readonly FolderPart[]
  /** Sheets to be answered by hand, after the parts. */
  readonly papers: readonly Paper[]
  readonly words: { readonly page: string }
}
