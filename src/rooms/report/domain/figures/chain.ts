import type { Block } from '#documents/model.ts'
import { chain } from '#ui/charts/chain.ts'
import { cell, column, rowHeader } from '../blocks.ts'
import type { Edition } from '../edition.ts'
import { chartOptions, place } from './place.ts'

/** The chain at a glance: how many statements, findings, gaps and recommendations, and what leads nowhere yet. */
export const chainFigure = (edition: Edition): readonly Block[] => {
  const { t, words, source, assessment, answers } = edition
  const { findings, gaps } = source.tables
  const open = {
    statements: assessment.statements.filter((s) => s.evidence.length === 0).length,
    findings: findings.filter((f) => ['W', 'T'].includes(f.quadrant) && !assessment.gapsOfFinding.has(f.code)).length,
    gaps: gaps.filter((g) => !answers.some((a) => a.gaps.includes(g.code))).length,
    recommendations: answers.filter((a) => a.standing.kind === 'none').length,
  }
  const counts = { statements: assessment.statements.length, findings: findings.length, gaps: gaps.length, recommendations: answers.length }
  const steps = (['statements', 'findings', 'gaps', 'recommendations'] as const).map((step) => ({
    count: counts[step],
    words: t(`report.chain.${step}`, { count: counts[step] }),
    isOpen: open[step] > 0,
    open: t(`report.chain-open.${step}`, { count: open[step] }),
  }))
  return place(edition, 'chain', {
    chart: chain({ steps: steps.map(({ isOpen, ...step }) => ({ ...step, open: isOpen ? step.open : '' })) }, chartOptions(edition)),
    values: counts,
    table: {
      columns: [
        column(t('report.column.step'), { width: 2 }),
        column(t('report.column.number'), { align: 'right', width: 1 }),
        column(t('report.column.open'), { width: 3 }),
      ],
      rows: steps.map((step) => [rowHeader(step.words), cell(words.number(step.count)), cell(step.open)]),
    },
  })
}
