import type { Lang } from '#kernel/i18n/translate.ts'
import type { ComposeProblem } from '../../domain/edition.ts'
import { reportWords } from '../../messages.ts'
import { refuse } from './problems.ts'

const MOST = 50
/** `prose/summary.es`, `finding F-001.en`. */
const WHERE = /^(?:prose\/|(finding|gap|sentence) )(.+)\.(es|en)$/

/** `report.es.pdf`. */
const EDITION = /^report\.(es|en)\./

/** What of the report it is, and what in it cannot be printed. */
const sayPlace = (lang: Lang, { code, where, found }: ComposeProblem): string => {
  const edition = code === 'unsettable' ? EDITION.exec(where)?.[1] : undefined
  if (edition) return reportWords(lang)('report.unprintable.place', { kind: 'edition', id: where, written: edition, found })
  const [, kind = 'passage', id = where, written = lang] = WHERE.exec(where) ?? []
  return reportWords(lang)('report.unprintable.place', { kind, id, written, found })
}

/** Each place once: a finding stands in the part of every country that it bears on. */
const eachOnce = (problems: readonly ComposeProblem[]): readonly ComposeProblem[] => [
  ...new Map(problems.map((problem) => [`${problem.where} ${problem.code} ${problem.found}`, problem])).values(),
]

/** Texts that cannot be printed are refused by their places. */
export const refuseUnprintable = (found: readonly ComposeProblem[]): void => {
  const problems = eachOnce(found)
  const [first] = problems
  if (!first) return
  refuse('release.unprintable', {
    count: problems.length,
    first: `${first.where}: ${first.found}`,
    place: { es: sayPlace('es', first), en: sayPlace('en', first) },
    problems: problems.slice(0, MOST),
  })
}
