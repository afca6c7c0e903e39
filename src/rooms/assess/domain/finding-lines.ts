import type { Finding, Gap } from '../contract/package.ts'
import type { Assessment } from './assessment.ts'
import { findingStrength, gapStrength } from './evidence-strength.ts'
import { strengthLine } from './lines.ts'
import type { Unseen } from './unseen.ts'

const words = ({ title_es, title_en, text_es, text_en }: Pick<Finding, 'title_es' | 'title_en' | 'text_es' | 'text_en'>) => {
  return { titleEs: title_es, titleEn: title_en, textEs: text_es, textEn: text_en }
}

/** A finding with its strength in each round, by the printed rule. */
export const findingLine = (assessment: Assessment, finding: Finding, unseen: Unseen) => ({
  code: finding.code,
  ...words(finding),
  quadrant: finding.quadrant,
  condition: finding.condition,
  theme: finding.theme,
  gaps: [...(assessment.gapsOfFinding.get(finding.code) ?? [])],
  strength: assessment.tables.rounds.map(({ number }) => strengthLine(findingStrength(assessment, finding.code, number), unseen)),
})

/** A gap with what all the findings behind it rest on, each statement once. */
export const gapLine = (assessment: Assessment, gap: Gap, unseen: Unseen) => ({
  code: gap.code,
  ...words(gap),
  condition: gap.condition,
  headline: gap.headline,
  publishedEs: gap.published_es,
  publishedEn: gap.published_en,
  findings: [...(assessment.findingsOfGap.get(gap.code) ?? [])],
  strength: assessment.tables.rounds.map(({ number }) => strengthLine(gapStrength(assessment, gap.code, number), unseen)),
})
