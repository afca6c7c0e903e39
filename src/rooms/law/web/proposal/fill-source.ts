import type { SourceLine } from '#programme/source-line.ts'

/** What the form of a source asks in words. */
export type SourceWords = { readonly id: string; readonly es: string; readonly en: string; readonly where: string }

const PARTS = ['id', 'es', 'en', 'where'] as const

/** What the register says of a document, as a law names its sources: by publisher and title, under the country's own prefix. */
const wordsOf = (line: SourceLine, start: string): SourceWords => ({
  id: line.code.startsWith(start) ? line.code : `${start}${line.code}`,
  es: `${line.organisationEs}. ${line.titleEs}`,
  en: `${line.organisationEn}. ${line.titleEn}`,
  where: line.url ?? '',
})

/**
 * The words with those of a document of the register where nobody typed others.
 * @param filled what the form filled in itself before
 */
export const filledFrom = (now: SourceWords, filled: SourceWords, { line, start }: { line: SourceLine | undefined; start: string }) => {
  const told = line ? wordsOf(line, start) : { id: start, es: '', en: '', where: '' }
  const next = Object.fromEntries(PARTS.map((part) => [part, now[part] === filled[part] ? told[part] : now[part]]))
  return { next: next as SourceWords, filled: told }
}
