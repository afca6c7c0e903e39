import { compareFinding, selectStatements, settingOf } from '#assess/rules'
import type { Finding } from '#assess/package.ts'
import type { Block } from '#documents/model.ts'
import type { Condition } from '#programme/package.ts'
import { foldedInto } from '#programme/rules'
import { matrix } from '#ui/charts/matrix.ts'
import type { Chart } from '#ui/charts/svg.ts'
import { cell, column, rowHeader } from '../blocks.ts'
import { conditionNames } from '../condition-names.ts'
import type { Edition } from '../edition.ts'
import { chartOptions, place } from './place.ts'
import { countMarks, type MarkedRow, marksChart, marksTable, rowsNote } from './rounds-marks.ts'

/** The conditions that the findings are on: a chapter may present several, and hold findings on some of them only. */
const spokenOf = (edition: Edition, condition: Condition, findings: readonly Finding[]): string => {
  const on = new Set(findings.map((finding) => finding.condition))
  return conditionNames(
    edition,
    foldedInto(edition.source.tables.conditions, condition.code).filter(({ code }) => on.has(code)),
  )
}

/** Height of a figure by its width that leaves room on a page for its caption and notes. */
const TALLEST = 1.36

/** Rows in as few figures as their pages allow: long titles make a grid of few rows outgrow a page. */
const onPages = <Row>(rows: readonly Row[], draw: (rows: readonly Row[]) => Chart): readonly (readonly Row[])[] => {
  const { width, height } = draw(rows)
  if (rows.length < 2 || height <= width * TALLEST) return [rows]
  const half = Math.ceil(rows.length / 2)
  return [rows.slice(0, half), rows.slice(half)].flatMap((some) => onPages(some, draw))
}

const compared = (edition: Edition, condition: Condition, findings: readonly Finding[], later: number): readonly Block[] => {
  const { words, assessment, round } = edition
  const all = findings.map((f) => ({
    code: f.code,
    title: words.of(f, 'title'),
    cells: compareFinding(assessment, f.code, { earlier: round, later }),
  }))
  const pages = onPages(all, (rows) => marksChart(edition, rows))
  return pages.flatMap((rows, at) => comparedPage(edition, { condition, findings, rows, part: at + 1, parts: pages.length }))
}

type Page = { condition: Condition; findings: readonly Finding[]; rows: readonly MarkedRow[]; part: number; parts: number }

const comparedPage = (edition: Edition, { condition, findings, rows, part, parts }: Page): readonly Block[] => {
  const { source } = edition
  return place(edition, part === 1 ? `findings:${condition.code}` : `findings:${condition.code}:${part}`, {
    chart: marksChart(edition, rows),
    values: {
      part,
      parts,
      condition: spokenOf(edition, condition, findings),
      findings: rows.length,
      countries: source.tables.countries.length,
      ...countMarks(rows),
    },
    notes: rowsNote(edition, rows),
    table: marksTable(edition, rows),
  })
}

/** A programme with one round: how many statements support each finding in each country. */
const counted = (edition: Edition, condition: Condition, findings: readonly Finding[]): readonly Block[] => {
  const { t, source, words, assessment, round } = edition
  const { countries } = source.tables
  const rows = findings.map((finding) => ({
    finding,
    counts: countries.map(
      (c) => selectStatements(assessment.statements, { finding: [finding.code], country: [c.code], round: [round] }).length,
    ),
  }))
  const chart = matrix(
    {
      columns: countries.map((c) => words.of(c, 'name')),
      rows: rows.map(({ finding, counts }) => ({ label: `${finding.code} ${words.of(finding, 'title')}`, cells: counts })),
    },
    { rowTotal: '', columnTotal: '', notCovered: t('report.chart.not-covered', { setting: settingOf(assessment, [round]) }) },
    chartOptions(edition),
  )
  return place(edition, `findings-one:${condition.code}`, {
    chart,
    values: {
      condition: spokenOf(edition, condition, findings),
      findings: rows.length,
      countries: countries.length,
      stated: rows.flatMap((r) => r.counts).filter((n) => n > 0).length,
    },
    table: {
      columns: [
        column(t('report.column.code'), { width: 1.2 }),
        ...countries.map((c) => column(words.of(c, 'name'), { align: 'right', width: 1 })),
      ],
      rows: rows.map(({ finding, counts }) => [rowHeader(finding.code), ...counts.map((n) => cell(words.number(n)))]),
    },
  })
}

/** Rows that a grid may have and still leave room on its page. */
const MOST_ROWS = 20

/** Findings of a chapter × countries: one grid, or one for each condition that the chapter presents where one would outgrow its page. */
export const findingsByCountry = (edition: Edition, condition: Condition, findings: readonly Finding[]): readonly Block[] => {
  const { later, source } = edition
  const grid = (of: Condition, some: readonly Finding[]): readonly Block[] => {
    if (some.length === 0) return []
    return later === null ? counted(edition, of, some) : compared(edition, of, some, later)
  }
  if (findings.length <= MOST_ROWS) return grid(condition, findings)
  return foldedInto(source.tables.conditions, condition.code).flatMap((of) =>
    grid(
      of,
      findings.filter((finding) => finding.condition === of.code),
    ),
  )
}
