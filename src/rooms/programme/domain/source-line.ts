import type { Lang } from '#kernel/i18n/translate.ts'
import type { Source } from '../contract/package.ts'
import type { SourceLine } from '../contract/source-line.ts'
import { organisationOf, titleOf } from './words.ts'

type Row = Pick<Source, 'code' | 'organisation' | 'organisation_es' | 'title' | 'kind' | 'year' | 'url' | 'note_es' | 'note_en'>

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
  noteEs: row.note_es,
  noteEn: row.note_en,
})

type Said = { readonly organisation: string; readonly title: string; readonly note: string | null }

/** Who published it, under which title, and what is to be known of it, in the reader's words. */
export const sourceIn = (lang: Lang, line: SourceLine): Said =>
  lang === 'es'
    ? { organisation: line.organisationEs, title: line.titleEs, note: line.noteEs }
    : { organisation: line.organisationEn, title: line.titleEn, note: line.noteEn }
