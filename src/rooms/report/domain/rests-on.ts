import {
  type Assessment,
  type CitedClaim,
  claimsOn,
  findingStrength,
  gapStrength,
  heldWorkshops,
  readAssessment,
  type SaidStatement,
} from '#assess/rules'
import { chapterOf } from '#programme/rules'
import type { ProgrammePackage } from '../contract/package.ts'
import { FIGURE_RULES } from './figure-grounds.ts'
import { type Ground, PLAIN, publicationOf } from './ground.ts'

type Read = { readonly source: ProgrammePackage; readonly assessment: Assessment }
type Stance = NonNullable<Ground['stance']>

const said =
  (stance: Stance | null) =>
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

const titled = (kind: 'finding' | 'gap', row: { code: string; title_es: string; title_en: string }): Ground => ({
  ...PLAIN,
  kind,
  id: row.code,
  es: `${row.code} · ${row.title_es}`,
  en: `${row.code} · ${row.title_en}`,
})

const own = ({ assessment }: Read, about: string): readonly Ground[] => {
  const [finding, gap] = [assessment.findings.get(about), assessment.gaps.get(about)]
  if (finding) return [titled('finding', finding)]
  return gap ? [titled('gap', gap)] : []
}

const aboutOf = ({ assessment }: Read, code: string) => (assessment.gaps.has(code) ? { gap: code } : { finding: code })

const strengthOf = (read: Read, about: string, round: string): readonly Ground[] => {
  const strength = read.assessment.gaps.has(about) ? gapStrength : findingStrength
  const { supporting, contrary, claims } = strength(read.assessment, about, Number(round))
  return [...own(read, about), ...[...supporting, ...claims].map(said('supports')), ...contrary.map(said('contrary'))]
}

const outsideOf = (read: Read, about: string): readonly Ground[] => {
  const outside = claimsOn(read.assessment, aboutOf(read, about)).filter(({ published }) => published === null)
  return [...own(read, about), ...outside.map(said('supports'))]
}

const findingsOfChapter = ({ source }: Read, chapter: string): readonly Ground[] =>
  source.tables.findings.filter((f) => chapterOf(source.tables.conditions, f.condition) === chapter).map((f) => titled('finding', f))

const workshopsOf = ({ assessment }: Read, round: string): readonly Ground[] =>
  heldWorkshops(assessment, Number(round)).map((code) => ({ ...PLAIN, kind: 'workshop', id: code, es: code, en: code }))

const statementsWhere = ({ assessment }: Read, wanted: (statement: SaidStatement) => boolean): readonly Ground[] =>
  assessment.statements.filter(wanted).map(said(null))

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
