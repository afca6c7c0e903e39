import type { Runs } from '#documents/model.ts'
import { text } from '../blocks.ts'
import { organisationOf, titleOf } from '#programme/rules'
import type { Edition } from '../edition.ts'

/** "Source: …" under a figure: title and organisation of each source it draws on. */
export const sourcesLine = ({ t, source, lang }: Edition, codes: readonly string[]): Runs => {
  const named = [...new Set(codes)].map((code) => {
    const row = source.tables.sources.find((s) => s.code === code)
    return row ? `${organisationOf(lang, row)}, ${titleOf(lang, row)}` : code
  })
  return [text(t('report.figure-sources', { count: named.length, sources: named.join('; ') }))]
}
