import type { Lang } from '#kernel/i18n/translate.ts'
import type { Source } from '../contract/package.ts'
import type { SourceLine } from '../contract/source-line.ts'
import { organisationOf, titleOf } from './words.ts'

type Row = Omit<Source, 'kind'> & { readonly kind: string }

/** A document of the register as screens show it. */
export const sourceLine = (row: Row): SourceLine => ({
  code: row.code,
  organisationEs: organisationOf('es', row),
  organisationEn: organisationOf('en', row),
  titleEs: titleOf('es', row),
  titleEn: titleOf('en', row),
  kind: row.kind,
  year: row.year,
  url: row.url,
  address: row.address,
  readAt: row.read_at,
  readOn: row.read_on,
  licence: row.licence,
  retiredOn: row.retired_on,
  noteEs: row.note_es,
  noteEn: row.note_en,
})

type Said = { readonly organisation: string; readonly title: string; readonly note: string | null }

/** Who published it, under which title, and what is to be known of it, in the reader's words. */
export const sourceIn = (lang: Lang, line: SourceLine): Said =>
  lang === 'es'
    ? { organisation: line.organisationEs, title: line.titleEs, note: line.noteEs }
    : { organisation: line.organisationEn, title: line.titleEn, note: line.noteEn }
