import type { Run, Runs } from '#documents/model.ts'
import { organisationOf, titleOf } from '#programme/rules'
import { PLACE, text, withRuns } from '../blocks.ts'
import type { Edition } from '../edition.ts'

/** Organisation and title of a source; the title leads to it where its address is known. */
export const namedSource = ({ source, lang }: Edition, code: string): Runs => {
  const row = source.tables.sources.find((s) => s.code === code)
  if (!row) return [text(code)]
  const title = titleOf(lang, row)
  const linked: Run = row.url ? { kind: 'link', href: row.url, text: title } : text(title)
  return [text(`${organisationOf(lang, row)}, `), linked]
}

/** "Source: …" under a figure: title and organisation of each source it draws on. */
export const sourcesLine = (edition: Edition, codes: readonly string[]): Runs => {
  const named = [...new Set(codes)].map((code) => namedSource(edition, code))
  return withRuns(
    edition.t('report.figure-sources', { count: named.length, sources: PLACE }),
    named.flatMap((runs, at) => (at === 0 ? runs : [text('; '), ...runs])),
  )
}
