import { claimsOn, compareGap, gapStrength, type Comparison } from '#assess/rules'
import type { Gap } from '#assess/package.ts'
import type { Block, Runs } from '#documents/model.ts'
import { answersTo } from '#recommend/rules'
import { cite, heading, text } from './blocks.ts'
import type { Edition } from './edition.ts'
import { gapsByCountry } from './figures/gaps-by-country.ts'
import { tablesOf } from './figures/place.ts'
import { factsOf, roundsOf } from './finding-card.ts'
import { citingRuns, passage } from './prose.ts'
import { anchor, codeLinks } from './references.ts'
import { saidParagraph } from './sentences.ts'
import { sightNotes } from './sight-notes.ts'

const line = (label: string, links: Runs): Runs => (links.length > 0 ? [text(`${label} `), ...links, text('. ')] : [])

/** A gap with where it was published, what it rests on in each round, its published texts, its findings and the recommendations on it. */
const gapCard = (edition: Edition, gap: Gap): Block => {
  const { t, words, assessment, answers } = edition
  const strengths = roundsOf(edition).map((round) => gapStrength(assessment, gap.code, round))
  const claims = claimsOn(assessment, { gap: gap.code })
  const published = words.of(gap, 'published')
  const answering = answersTo(answers, gap.code).map((a) => a.code)
  return {
    kind: 'card',
    id: anchor.gap(gap.code),
    label: gap.code,
    title: [text(words.of(gap, 'title'))],
    facts: [
      text(published ? `${t('report.gap.published', { where: published })} ` : `${t('report.gap.not-published')} `),
      ...factsOf(edition, gap.code, strengths, claims),
    ],
    blocks: [
      { kind: 'paragraph', runs: citingRuns({ edition, where: `gap ${gap.code}` }, words.of(gap, 'text')) },
      {
        kind: 'paragraph',
        note: true,
        runs: [
          ...line(t('report.gap.claims'), cite(claims.map((c) => c.id))),
          ...line(t('report.gap.findings'), codeLinks(edition, assessment.findingsOfGap.get(gap.code) ?? [])),
          ...(answering.length > 0
            ? line(t('report.gap.recommendations'), codeLinks(edition, answering))
            : [text(t('report.gap.unanswered'))]),
        ],
      },
    ],
    ...(gap.headline ? { tone: 'accent' as const } : {}),
  }
}

const roundsCompared = (edition: Edition): readonly Block[] => {
  const { later, assessment, round, source } = edition
  if (later === null) return []
  const cells = source.tables.gaps.flatMap((gap) => compareGap(assessment, gap.code, { earlier: round, later }))
  const count = (comparison: Comparison) => cells.filter((c) => c.comparison === comparison).length
  const counted = {
    persists: count('persists'),
    new: count('new'),
    onlyContrary: count('only-contrary'),
    // "Another five" wants something before them.
    following: count('persists') + count('new') + count('only-contrary') > 0 ? 'yes' : 'no',
    supportedBefore: cells.filter((c) => c.comparison === 'only-contrary' && c.earlier > 0).length,
    notAssessed: count('not-assessed'),
    neither: count('neither'),
    cells: cells.length,
  }
  const figures = gapsByCountry(edition, { earlier: round, later })
  return [
    heading(edition, 2, 'rounds'),
    ...sightNotes(edition),
    ...passage(edition, 'rounds'),
    saidParagraph(edition, 'rounds', counted, { at: tablesOf(figures) }),
    ...figures,
  ]
}

export const gapChapter = (edition: Edition): readonly Block[] => {
  const { gaps } = edition.source.tables
  if (gaps.length === 0) return []
  return [
    heading(edition, 1, 'gaps'),
    ...sightNotes(edition),
    ...passage(edition, 'gaps'),
    ...gaps.map((gap) => gapCard(edition, gap)),
    ...roundsCompared(edition),
  ]
}
