import type { Lang } from './model.ts'
import type { Paper } from './paper.ts'

/** Words, nothing to be written on, or a box to be ticked before some words. */
export type FolderCell = string | { readonly tick: string }

type FolderColumn = {
  readonly header: string
  readonly share: number
  readonly align?: 'left' | 'right' | 'center'
  /** What is copied sign by sign: its zeros are not taken for an O. */
  readonly isCode?: true
}

export type FolderBlock =
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Stands in a frame: what everybody must know before they read on. */
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** To be copied sign by sign: never broken. */
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'steps' | 'list'; readonly items: readonly string[] }
  /** To be cut apart, one for each person. */
  | { readonly kind: 'slips'; readonly slips: readonly FolderSlip[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly FolderColumn[]
      readonly rows: readonly (readonly FolderCell[])[]
      /** Rows are high enough to be written in by hand. */
      readonly isWrittenIn?: true
    }

export type FolderSlip = {
  readonly title: string
  readonly rows: readonly (readonly [name: string, value: string])[]
  readonly text: string
}

/** Pages that are handed out or hung up together, from a new leaf on: nothing stands on the back of something else. */
export type FolderPart = { readonly title: string; readonly blocks: readonly FolderBlock[]; readonly isWide?: true }

/** Sheets that are answered at the same time, behind a page that says when and in which order they lie. */
export type FolderBundle = { readonly front: FolderPart; readonly papers: readonly Paper[] }

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
  readonly bundles: readonly FolderBundle[]
  /** `continued` heads every further page of a part, with its first notice: pages come apart, and each says what it is and what is kept from whom. */
  readonly words: { readonly page: string; readonly continued: string }
}
