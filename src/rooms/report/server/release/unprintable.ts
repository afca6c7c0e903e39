import type { Lang } from '#kernel/i18n/translate.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import type { TextPlace } from '../../contract/reviewed.ts'
import type { Unprintable, UnprintablePlace } from '../../contract/unprintable.ts'
import type { ComposeProblem } from '../../domain/edition.ts'
import type { WrittenText } from '../../domain/reviewed/texts.ts'
import { reportWords } from '../../messages.ts'
import { MOST_NAMED, textPlaces } from '../reviewed/text-places.ts'
import { refuse } from './problems.ts'

/** `prose/summary.es`, `finding F-001.en`. */
const WHERE = /^(?:prose\/|(finding|gap|sentence|recommendation) )(.+)\.(es|en)$/

/** `report.es.pdf`, `summary.es.pdf`. */
const EDITION = /^(?:report|summary)\.(es|en)\./

/** What of the report it is, and what in it cannot be printed. */
const sayPlace = (lang: Lang, { code, where, found }: ComposeProblem, title: string | undefined): string => {
  const edition = code === 'unsettable' ? EDITION.exec(where)?.[1] : undefined
  if (edition) return reportWords(lang)('report.unprintable.place', { kind: 'edition', id: where, written: edition, found })
  const [, kind = 'passage', id = where, written = lang] = WHERE.exec(where) ?? []
  // A finding or gap is known by its code; a passage by the heading that it stands under.
  const called = kind === 'passage' ? (title ?? id) : id
  return reportWords(lang)('report.unprintable.place', { kind, id: called, written, found })
}

/** The text that a place is in, and its language. */
const textAt = (where: string): { readonly text: WrittenText | null; readonly lang: Lang | null } => {
  const [, kind = 'passage', id, lang] = WHERE.exec(where) ?? []
  if (id === undefined) return { text: null, lang: null }
  const isText = kind === 'passage' || kind === 'finding' || kind === 'gap' || kind === 'sentence'
  return { text: isText ? { kind, id } : null, lang: lang === 'en' ? 'en' : 'es' }
}

/** Each place once: a finding stands in the part of every country that it bears on, and whatever is closed is no reference that exists, either. */
export const eachOnce = (problems: readonly ComposeProblem[]): readonly ComposeProblem[] =>
  [...Map.groupBy(problems, ({ where, found }) => `${where} ${found}`).values()].flatMap(([first]) => first ?? [])

/** A finding or gap that exists, and that a release leaves out since nothing released supports it. */
const isLeftOut = ({ tables }: ProgrammePackage, { code, found }: ComposeProblem): boolean =>
  code === 'unknown-reference' && [...tables.findings, ...tables.gaps].some((row) => row.code === found)

const placed = (whole: ProgrammePackage, placeOf: (text: WrittenText) => TextPlace, problem: ComposeProblem): UnprintablePlace => {
  const { text: written, lang } = textAt(problem.where)
  const text = written && placeOf(written)
  return {
    ...problem,
    code: isLeftOut(whole, problem) ? 'unsupported-reference' : problem.code,
    place: { es: sayPlace('es', problem, text?.title.es), en: sayPlace('en', problem, text?.title.en) },
    lang,
    text,
  }
}

/** Places that cannot be printed, as a person finds them in the programme; none where there is none. */
export const unprintableIn = (whole: ProgrammePackage, found: readonly ComposeProblem[]): Unprintable | null => {
  if (found.length === 0) return null
  const problems = eachOnce(found)
  const placeOf = textPlaces(whole)
  const places = problems.slice(0, MOST_NAMED).map((problem) => placed(whole, placeOf, problem))
  const [first] = places
  return first ? { count: problems.length, first: `${first.where}: ${first.found}`, place: first.place, problems: places } : null
}

/** Texts that cannot be printed are refused by their places. */
export const refuseUnprintable = (whole: ProgrammePackage, found: readonly ComposeProblem[]): void => {
  const unprintable = unprintableIn(whole, found)
  if (unprintable) refuse('release.unprintable', unprintable)
}
