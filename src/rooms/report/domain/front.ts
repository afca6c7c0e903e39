import { GRADES, settingOf } from '#assess/rules'
import type { Block } from '#documents/model.ts'
import { cell, column, heading, rowHeader, table } from './blocks.ts'
import type { Edition } from './edition.ts'
import { chainFigure } from './figures/chain.ts'
import { roundsOf } from './finding-card.ts'
import { passage } from './prose.ts'
import { erratum } from './release/release-annexes.ts'
import { sightCallout, sightNotes } from './sight-notes.ts'

/** The printed rule by which evidence is graded; its numbers are those that the rule uses. */
const gradeTable = (edition: Edition): Block => {
  const { t, words } = edition
  const percent = (share: number) => t('report.percent', { value: Math.round(share * 100) })
  const { strong, moderate } = GRADES
  const setting = settingOf(edition.assessment, roundsOf(edition))
  const rule = (grade: string, values: Record<string, string | number>) => [
    rowHeader(t(`report.grade.${grade}`)),
    cell(t(`report.grade-rule.${grade}`, { ...values, setting })),
  ]
  return table(edition, 'grades', {
    columns: [column(t('report.column.grade'), { width: 1 }), column(t('report.column.rule'), { width: 4 })],
    rows: [
      rule('strong', {
        countries: strong.countries,
        share: percent(strong.shareOfCountries),
        sectors: strong.sectors,
        workshops: strong.workshops,
        agreement: words.number(strong.agreement),
        dissent: percent(strong.dissent),
      }),
      rule('moderate', {
        countries: moderate.countries,
        workshops: moderate.workshops,
        agreement: words.number(moderate.agreement),
        dissent: percent(moderate.dissent),
      }),
      rule('limited', {}),
      rule('reported-only', {}),
      rule('none', {}),
    ],
    dense: true,
  })
}

/** How to read the report, with the chain and the rule of grading; then the summary. */
export const frontMatter = (edition: Edition): readonly Block[] => {
  const summary = passage(edition, 'summary')
  return [
    { kind: 'contents' },
    ...erratum(edition),
    heading(edition, 1, 'how-to-read', { number: false }),
    ...sightCallout(edition),
    ...passage(edition, 'how-to-read'),
    ...chainFigure(edition),
    gradeTable(edition),
    ...(summary.length > 0 ? [heading(edition, 1, 'summary', { number: false }), ...sightNotes(edition), ...summary] : []),
  ]
}
