import { type Assessment, readAssessment } from '#assess/rules'
import { LANGS, type Lang, type Translate } from '#kernel/i18n/translate.ts'
import type { Override, ProgrammePackage } from '../contract/package.ts'
import { byPrintedCode } from './by-printed-code.ts'
import { type Ground, PLAIN, publicationOf, saidGround, titledGround } from './ground.ts'
import { bindingsOf } from './prose.ts'
import { withMarks } from './untranslated.ts'

type Read = { readonly source: ProgrammePackage; readonly assessment: Assessment; readonly words: (lang: Lang) => Translate }

const ANNEXES = new Set(['annex-statements', 'annex-treaties'])

const annexGround = ({ words }: Read, id: string): Ground => {
  const [es, en] = LANGS.map((lang) => words(lang)('report.draft.cites-annex', { title: words(lang)(`report.heading.${id}`) }))
  return { ...PLAIN, kind: 'annex', id, es: es ?? id, en: en ?? id }
}

const codesIn = ({ text_es, text_en }: Pick<Override, 'text_es' | 'text_en'>): readonly string[] =>
  bindingsOf(`${text_es ?? ''}\n${text_en ?? ''}`).codes

/** What a code leads to; nothing where no record in sight of the reader bears it. */
const groundOf = (read: Read, code: string): readonly Ground[] => {
  const { assessment, source } = read
  const subject = assessment.subject.get(code)
  if (subject) return [saidGround(null)(subject)]
  const [finding, gap] = [assessment.findings.get(code), assessment.gaps.get(code)]
  if (finding) return [titledGround('finding', finding)]
  if (gap) return [titledGround('gap', gap)]
  const answer = source.tables.recommendations.find((one) => one.code === code)
  if (answer) return [{ ...PLAIN, kind: 'recommendation', id: code, es: `${code} · ${answer.text_es}`, en: `${code} · ${answer.text_en}` }]
  const row = source.tables.sources.find((one) => one.code === code)
  if (row) return [{ kind: 'source', id: code, es: code, en: code, stance: null, published: publicationOf(row) }]
  return ANNEXES.has(code) ? [annexGround(read, code)] : []
}

/**
 * What people cite in those of these sentences that they rewrote, in either language, by the sentence's id: each record once. The programme is
 * joined only where one of them cites something, since whoever turns the pages of a draft asks at each.
 */
export const citedGrounds = (
  given: ProgrammePackage,
  sentences: readonly string[],
  words: (lang: Lang) => Translate,
): ReadonlyMap<string, readonly Ground[]> => {
  const rewritten = given.tables.sentence_overrides.filter(({ sentence }) => sentences.includes(sentence))
  const citing = new Set(rewritten.filter((row) => codesIn(row).length > 0).map(({ sentence }) => sentence))
  if (citing.size === 0) return new Map()
  const source = byPrintedCode(withMarks(given))
  const read = { source, assessment: readAssessment(source.tables), words }
  const rows = source.tables.sentence_overrides.filter(({ sentence }) => citing.has(sentence))
  return new Map(rows.map((row) => [row.sentence, codesIn(row).flatMap((code) => groundOf(read, code))]))
}
