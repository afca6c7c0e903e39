/**
 * The one document model. It knows no room: a room composes a `Document`, the renderers of this folder turn it into PDF,
 * DOCX and HTML. A block that a renderer cannot express is a build error there, never a silent loss.
 */
export type Lang = 'es' | 'en'

/** Stable name of a block or of a reference, unique in the document; becomes the anchor in HTML, a label in PDF, a bookmark in DOCX. */
export type Anchor = string

export type Run =
  /** `sentence` names the rewritten sentence that it is part of; nothing prints it. */
  | { kind: 'text'; text: string; strong?: true; emphasis?: true; lang?: Lang; sentence?: string }
  /** A value computed from the data. `key` says from which, so that a later check can recompute it. */
  | { kind: 'value'; text: string; key: string; sentence?: string }
  /** Reference marks, e.g. [3, 5–7]; each key names an entry of `Document.references`. */
  | { kind: 'cite'; keys: readonly string[] }
  /** A link inside the document. Without `text` the renderer prints the target's label: "Figure 3", "Annex B", "F-012". `page`
   * stands after it where pages have numbers, with `{page}` for the target's: on paper nobody can press a link. */
  | { kind: 'ref'; to: Anchor; text?: string; page?: string; sentence?: string }
  | { kind: 'link'; href: string; text: string; sentence?: string }

export type Runs = readonly Run[]

/** `id` makes the row of this cell a place that `ref` runs can lead to. */
export type Cell = { runs: Runs; id?: Anchor; header?: true; tone?: Tone }
/** `width` is a share of the table's width; numbers align on the right in tabular figures. */
export type TableColumn = { header: Runs; align?: 'left' | 'right' | 'center'; width?: number }

/** Meaning of a coloured block. Colour is never the only mark: the renderer prints the word given beside it. */
export type Tone = 'plain' | 'accent' | 'caution' | 'muted'

export type Block =
  /** Level 1 starts a chapter on a new page. `number: false` leaves it out of the numbering (summary, say), not out of the contents. */
  | { kind: 'heading'; id: Anchor; level: 1 | 2 | 3 | 4; runs: Runs; number?: false; annex?: true }
  /** `passage` names the authored prose that it is part of; nothing prints it. */
  | { kind: 'paragraph'; id?: Anchor; runs: Runs; lead?: true; note?: true; passage?: string }
  | { kind: 'list'; ordered?: true; items: readonly Runs[]; passage?: string }
  /** As it was written: a break in a text of its runs starts a line, and lines left blank a paragraph. Elsewhere a break is a space. */
  | { kind: 'quote'; lang: Lang; runs: Runs; source: Runs }
  | {
      kind: 'table'
      id: Anchor
      caption: Runs
      columns: readonly TableColumn[]
      rows: readonly (readonly Cell[])[]
      notes?: readonly Runs[]
      dense?: true
      /** To be filled in by hand: its rows are high enough to write in. */
      written?: true
      /** Has its caption alone: the other tables keep their numbers whether it is printed or not. */
      unnumbered?: true
      /** The widths of its columns stand as they are given, whatever words they hold. */
      exact?: true
    }
  | Figure
  /** A finding, a gap or a recommendation: a label ("F-012"), a title, a line of facts and its text. */
  | { kind: 'card'; id: Anchor; label: string; title: Runs; facts?: Runs; blocks: readonly Block[]; tone?: Tone }
  /** `heads`: it must be read with the block that follows, and the PDF keeps it on that page; a screen and a word processor have pages of their own. */
  | { kind: 'callout'; tone: Tone; title?: Runs; blocks: readonly Block[]; heads?: true }
  /** Ruled lines to write on by hand; they say nothing. */
  | { kind: 'lines'; count: number }
  /** Prints the cited entries of `Document.references` by their numbers. */
  /** What was said, in parts that stand two by two where the page has room for it: the four quadrants of a SWOT, in their order. */
  | { kind: 'panels'; id: Anchor; parts: readonly Panel[] }
  | { kind: 'references' }
  | { kind: 'contents' }
  | { kind: 'pageBreak' }

/** `empty` is printed where its groups hold nothing. */
export type Panel = { title: Runs; groups: readonly { title?: Runs; items: readonly SaidItem[] }[]; empty: Runs }

/**
 * One thing that was said. `reference` is its key in `Document.references`: its number stands before it where the document cites it, and leads to
 * the entry. `here`: whoever follows a reference mark comes to this item, and no longer to the entry.
 */
export type SaidItem = { runs: Runs; reference?: string; here?: true }

export type Figure = {
  kind: 'figure'
  id: Anchor
  /** States the point, not the kind of picture. */
  caption: Runs
  /** A self-contained SVG with width, height and viewBox in CSS pixels; text stays text. */
  svg: string
  /** What a reader who cannot see the picture must know, at most 250 characters. */
  alt: string
  /** Units, period, source and date. */
  notes?: readonly Runs[]
  /** The table that holds the same values. */
  table?: Anchor
  /** Has its caption alone. */
  unnumbered?: true
}

/** What a reference mark leads to: a statement in its public wording, with where it stands and its published source. */
export type Reference = {
  key: string
  /** Short name printed before the text, e.g. "R1-GT-PRO-1/003". */
  label: string
  runs: Runs
  /** Smaller lines below: country, sector, workshop, who allocated it; source with its kind; what rests on it. */
  details: readonly Runs[]
  /** What a page of its own is headed by. */
  heading?: string
  /** How it was read, for a page of its own; a list of references, which is read beside its report, does not print it. */
  reading?: string
}

export type Document = {
  id: string
  /** A `brief` is a sheet or two to be handed out: closely set, without cover, and no chapter of it starts a page. Else it is a report. */
  form?: 'brief'
  lang: Lang
  /** Two letters of ISO 3166-1, for hyphenation and locale of the PDF; none where the language is regional. */
  region?: string
  title: string
  subtitle: string
  /** Bodies, not persons. */
  authors: readonly string[]
  /** ISO date (YYYY-MM-DD) given by the caller; no renderer reads a clock. */
  date: string
  /** Lines for the cover and colophon: what this edition is, its label, its data hash, its licence. */
  /** `notice`: what whoever opens it must know before anything else, on the title page; left out where there is nothing of the kind. */
  /** `draft`: `version` is no number but what the draft is called, as it stands inside a sentence. */
  edition: { version: string; draft?: true; label: string; dataHash: string; colophon: readonly string[]; notice?: string }
  keywords: readonly string[]
  blocks: readonly Block[]
  references: readonly Reference[]
  /**
   * Keys that have the numbers 1, 2, 3 … whether they are cited here or not, so that books which are read together number alike; any other comes after
   * them. Where it is left out, references are numbered in the order of their first citation.
   */
  referenceOrder?: readonly string[]
}
