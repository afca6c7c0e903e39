import type { Draft } from './draft.ts'
import type { ReadHtml } from './html/read-html.ts'
import type { ReadFault } from './reading.ts'

/** What is lost of one text or answer, before its item has a name. */
export type Lost = { readonly what: string; readonly value: string }

/** What became of one question of a foreign file: a draft, a kind that no item is of, or what is wrong with it. */
export type Drafted =
  | { readonly is: 'draft'; readonly draft: Draft; readonly lost: readonly Lost[] }
  | { readonly is: 'other-kind'; readonly kind: string }
  | { readonly is: 'faults'; readonly faults: readonly ReadFault[] }

/** What a text loses on its way out of HTML. */
export const lostOf = ({ markup, files, languages }: ReadHtml): readonly Lost[] => [
  ...markup.map((value) => ({ what: 'markup', value })),
  ...files.map((value) => ({ what: 'embedded', value })),
  ...languages.map((value) => ({ what: 'language', value })),
]
