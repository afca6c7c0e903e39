import type { CitedClaim, SaidStatement } from '#assess/rules'
import type { Lang } from '#kernel/i18n/translate.ts'
import { sources, type Source } from '#programme/package.ts'
import { organisationOf, titleOf } from '#programme/rules'

type Words = Readonly<Record<Lang, string>>

/** Where something was published: the document, what kind of source it is, and its address where it has one. */
export type Published = Words & { readonly kind: Words; readonly url: string | null }

/** A record that a sentence rests on, as the chain names it, and what it is called. */
export type Ground = Words & {
  readonly kind: 'workshop' | 'statement' | 'claim' | 'finding' | 'gap' | 'recommendation' | 'indicator' | 'source' | 'annex'
  readonly id: string
  /** What it says of the finding or gap that the sentence grades; null where the sentence takes no sides. */
  readonly stance: 'supports' | 'contrary' | null
  readonly published: Published | null
}

/** Of a record with a page of its own, that is counted and takes no side. */
export const PLAIN = { stance: null, published: null } as const

export const publicationOf = (row: Source): Published => {
  const year = row.year ? ` (${row.year})` : ''
  const kind = sources.columns.kind.values[row.kind]
  return {
    es: `${organisationOf('es', row)}. ${titleOf('es', row)}${year}`,
    en: `${organisationOf('en', row)}. ${titleOf('en', row)}${year}`,
    kind: { es: kind.es, en: kind.en },
    url: row.url,
  }
}

export const saidGround =
  (stance: Ground['stance']) =>
  (subject: SaidStatement | CitedClaim): Ground => {
    const { kind, id, code, source, public_es, public_en } = subject
    const wording = (text: string | null) => (text ? `${code} · ${text}` : code)
    return {
      kind,
      id,
      es: wording(public_es ?? public_en),
      en: wording(public_en ?? public_es),
      stance,
      // A statement has a page that names its source; a claim is nothing but what a source says.
      published: kind === 'claim' && source ? publicationOf(source) : null,
    }
  }

export const titledGround = (kind: 'finding' | 'gap', row: { code: string; title_es: string; title_en: string }): Ground => ({
  ...PLAIN,
  kind,
  id: row.code,
  es: `${row.code} · ${row.title_es}`,
  en: `${row.code} · ${row.title_en}`,
})
