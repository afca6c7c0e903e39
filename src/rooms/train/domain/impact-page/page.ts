/** Parts of which a page of results is made, in words of one language: a screen and a printed report show the same. */
export type PageColumn = { readonly title: string; readonly align?: 'right'; /** Share of the table's width. */ readonly width: number }

/** The first cell of a row heads it. */
export type PageTable = {
  readonly kind: 'table'
  readonly id: string
  readonly caption: string
  readonly columns: readonly PageColumn[]
  readonly rows: readonly (readonly string[])[]
  readonly notes: readonly string[]
}

/** `table` is the id of the table that holds the same numbers. */
export type PageFigure = {
  readonly kind: 'figure'
  readonly id: string
  readonly caption: string
  readonly svg: string
  readonly alt: string
  readonly notes: readonly string[]
  readonly table: string
}

export type PagePart =
  | { readonly kind: 'words'; readonly text: string; readonly lead?: true }
  | { readonly kind: 'heading'; readonly id: string; readonly text: string }
  | { readonly kind: 'points'; readonly items: readonly string[] }
  | { readonly kind: 'callout'; readonly tone: 'accent' | 'caution' | 'muted'; readonly title: string; readonly words: readonly string[] }
  | PageTable
  | PageFigure

export type PageSection = { readonly id: string; readonly title: string; readonly parts: readonly PagePart[] }

export const words = (text: string): PagePart => ({ kind: 'words', text })
export const subheading = (id: string, text: string): PagePart => ({ kind: 'heading', id, text })
/** A list, and nothing where it would be empty. */
export const points = (items: readonly string[]): readonly PagePart[] => (items.length === 0 ? [] : [{ kind: 'points', items }])
