import type { Condition } from '#programme/package.ts'
import { chapterOf, foldedInto } from '#programme/rules'
import { selectStatements } from '#assess/rules'
import type { Finding } from '#assess/package.ts'
import type { Block } from '#documents/model.ts'
import { text, withLead } from './blocks.ts'
import { conditionNames, sentenceCase } from './condition-names.ts'
import type { Edition } from './edition.ts'
import { findingCard } from './finding-card.ts'
import { findingsByCountry } from './figures/findings-by-country.ts'
import { passage } from './prose.ts'
import { listedAt } from './references.ts'
import { saidParagraph } from './sentences.ts'
import { sightNotes } from './sight-notes.ts'

const HINDER = ['W', 'T']

const section = (edition: Edition, chapter: string, side: 'hinders' | 'helps', findings: readonly Finding[]): readonly Block[] =>
  findings.length === 0
    ? []
    : [
        { kind: 'heading', id: `${chapter}-${side}`, level: 2, runs: [text(edition.t(`report.heading.${side}`))] },
        ...findings.map((finding) => findingCard(edition, finding)),
      ]

/** "institutional, financial and personnel": the conditions that a chapter presents together. */
const foldedNames = (edition: Edition, { code }: Condition): string =>
  conditionNames(edition, foldedInto(edition.source.tables.conditions, code))

const findingsOf = ({ source }: Edition, condition: Condition): readonly Finding[] =>
  source.tables.findings.filter((f) => chapterOf(source.tables.conditions, f.condition) === condition.code)

const countsSentence = (edition: Edition, condition: Condition): Block => {
  const { assessment, round, later } = edition
  const count = (quadrants: readonly string[], of: number) =>
    selectStatements(assessment.statements, { condition: [condition.code], quadrant: quadrants, round: [of] }).length
  // A finding of the chapter may rest on statements coded elsewhere: the reader is told that they are not in these numbers.
  const here = findingsOf(edition, condition).map((f) => f.code)
  const crossed = selectStatements(assessment.statements, { finding: here }).some((s) => s.chapter !== condition.code)
  const values = {
    hinders: count(HINDER, round),
    helps: count(['S', 'O'], round),
    folded: foldedNames(edition, condition),
    crossed: here.length > 0 && crossed ? 'yes' : 'no',
  }
  if (selectStatements(assessment.statements, { condition: [condition.code] }).length === 0)
    return saidParagraph(edition, `chapter-bare:${condition.code}`, { folded: values.folded })
  const counted = selectStatements(assessment.statements, { condition: [condition.code], round: later === null ? [round] : [round, later] })
  const listed = { at: listedAt(edition, counted) }
  return later === null
    ? saidParagraph(edition, `chapter:${condition.code}`, values, listed)
    : saidParagraph(
        edition,
        `chapter-compared:${condition.code}`,
        { ...values, laterHinders: count(HINDER, later), laterHelps: count(['S', 'O'], later) },
        listed,
      )
}

/** Statements that no finding takes up are cited all the same: nothing said is lost on the way to the report. */
const notTakenUp = (edition: Edition, condition: Condition): readonly Block[] => {
  const loose = selectStatements(edition.assessment.statements, { condition: [condition.code] }).filter((s) => s.evidence.length === 0)
  return loose.length === 0
    ? []
    : [saidParagraph(edition, `not-taken-up:${condition.code}`, { statements: loose.length }, { cited: loose.map((s) => s.id) })]
}

/** One chapter by condition: the answer, the passage that leads through it, where each finding is stated, and the findings. */
export const conditionChapter = (edition: Edition, condition: Condition): readonly Block[] => {
  const { t } = edition
  const findings = findingsOf(edition, condition)
  const [answer, ...rest] = withLead(passage(edition, `chapter-${condition.code}`))
  return [
    {
      kind: 'heading',
      id: `condition-${condition.code}`,
      level: 1,
      runs: [text(sentenceCase(t('report.heading.condition', { condition: foldedNames(edition, condition) })))],
    },
    ...(answer ? [answer] : []),
    countsSentence(edition, condition),
    ...sightNotes(edition),
    ...rest,
    ...findingsByCountry(edition, condition, findings),
    ...notTakenUp(edition, condition),
    ...section(
      edition,
      condition.code,
      'hinders',
      findings.filter((f) => HINDER.includes(f.quadrant)),
    ),
    ...section(
      edition,
      condition.code,
      'helps',
      findings.filter((f) => !HINDER.includes(f.quadrant)),
    ),
  ]
}
