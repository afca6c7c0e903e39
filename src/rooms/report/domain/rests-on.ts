import { type Assessment, claimsOn, findingStrength, gapStrength, heldWorkshops, readAssessment, type SaidStatement } from '#assess/rules'
import { chapterOf } from '#programme/rules'
import type { ProgrammePackage } from '../contract/package.ts'
import { FIGURE_RULES } from './figure-grounds.ts'
import { type Ground, PLAIN, saidGround, titledGround } from './ground.ts'

type Read = { readonly source: ProgrammePackage; readonly assessment: Assessment }

const own = ({ assessment }: Read, about: string): readonly Ground[] => {
  const [finding, gap] = [assessment.findings.get(about), assessment.gaps.get(about)]
  if (finding) return [titledGround('finding', finding)]
  return gap ? [titledGround('gap', gap)] : []
}

const aboutOf = ({ assessment }: Read, code: string) => (assessment.gaps.has(code) ? { gap: code } : { finding: code })

const strengthOf = (read: Read, about: string, round: string): readonly Ground[] => {
  const strength = read.assessment.gaps.has(about) ? gapStrength : findingStrength
  const { supporting, contrary, claims } = strength(read.assessment, about, Number(round))
  return [...own(read, about), ...[...supporting, ...claims].map(saidGround('supports')), ...contrary.map(saidGround('contrary'))]
}

const outsideOf = (read: Read, about: string): readonly Ground[] => {
  const outside = claimsOn(read.assessment, aboutOf(read, about)).filter(({ published }) => published === null)
  return [...own(read, about), ...outside.map(saidGround('supports'))]
}

const findingsOfChapter = ({ source }: Read, chapter: string): readonly Ground[] =>
  source.tables.findings.filter((f) => chapterOf(source.tables.conditions, f.condition) === chapter).map((f) => titledGround('finding', f))

const workshopsOf = ({ assessment }: Read, round: string): readonly Ground[] =>
  heldWorkshops(assessment, Number(round)).map((code) => ({ ...PLAIN, kind: 'workshop', id: code, es: code, en: code }))

const statementsWhere = ({ assessment }: Read, wanted: (statement: SaidStatement) => boolean): readonly Ground[] =>
  assessment.statements.filter(wanted).map(saidGround(null))

type Rule = (read: Read, about: string, round: string) => readonly Ground[]
/** By the message of the sentence; one that counts the whole programme names no single record. */
const RULES: Readonly<Record<string, Rule>> = {
  strength: strengthOf,
  'strength-none': strengthOf,
  'strength-reported': strengthOf,
  'strength-outside': outsideOf,
  coverage: workshopsOf,
  chapter: findingsOfChapter,
  'chapter-bare': findingsOfChapter,
  'chapter-compared': findingsOfChapter,
  'not-taken-up': (read, about) => statementsWhere(read, (s) => s.chapter === about && s.evidence.length === 0),
  uncoded: (read) => statementsWhere(read, (s) => s.chapter === null),
}

/** What each of these sentences was made from, by the sentence's id: `strength:F-003:1` rests on F-003 and what was said of it in round 1. */
export const groundsOf = (source: ProgrammePackage, sentences: readonly string[]): ReadonlyMap<string, readonly Ground[]> => {
  const read = { source, assessment: readAssessment(source.tables) }
  return new Map(
    sentences.map((id) => {
      const [message = '', about = '', round = ''] = id.split(':')
      return [id, RULES[message]?.(read, about, round) ?? FIGURE_RULES[message]?.(source.tables, about) ?? []] as const
    }),
  )
}
