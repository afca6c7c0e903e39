import { z } from 'zod'
import { SourceLine } from '#programme/source-line.ts'
import { remote } from '#kernel/command/remote.ts'
import { figures, indicators } from './package.ts'

const ofProgramme = { programmeId: z.uuid() }
const IndicatorCode = z.string().regex(/^[a-z][a-z0-9_]{1,60}$/)

/** The keys of a column of choices in the package's own table, so that no screen lists them again. */
const oneOf = <Choice extends string>({ values }: { readonly values: Readonly<Record<Choice, unknown>> }) =>
  z.enum(Object.keys(values) as Choice[])
const { period, breakdown, sex, age, kind } = figures.columns
const Stage = oneOf(indicators.columns.stage)

const indicator = {
  code: z.string(),
  nameEs: z.string(),
  nameEn: z.string(),
  definitionEs: z.string(),
  definitionEn: z.string(),
  valueType: oneOf(indicators.columns.value_type),
  countingUnit: oneOf(indicators.columns.counting_unit),
  stage: Stage.nullable(),
  offence: oneOf(indicators.columns.offence),
}

export const IndicatorLine = z.strictObject({
  ...indicator,
  figures: z.int(),
  fromYear: z.int().nullable(),
  toYear: z.int().nullable(),
  sources: z.int(),
})
export type IndicatorLine = z.output<typeof IndicatorLine>

/** A figure as it may be handed on: of one that is withheld beside a hidden cell there is neither value nor bounds. */
export const FigureLine = z.strictObject({
  id: z.string(),
  indicator: z.string(),
  country: z.string(),
  source: z.string(),
  year: z.int(),
  period: oneOf(period),
  periodEs: z.string().nullable(),
  periodEn: z.string().nullable(),
  breakdown: oneOf(breakdown),
  category: z.string(),
  sex: oneOf(sex),
  age: oneOf(age),
  kind: oneOf(kind),
  value: z.int().nullable(),
  low: z.int().nullable(),
  high: z.int().nullable(),
  printed: z.string(),
  scopeEs: z.string().nullable(),
  scopeEn: z.string().nullable(),
})
export type FigureLine = z.output<typeof FigureLine>

export const IndicatorShown = z.strictObject({
  ...indicator,
  figures: z.array(FigureLine),
  sources: z.array(SourceLine),
  /** The source with most country totals, from which a series is drawn. */
  mainSource: z.string().nullable(),
})
export type IndicatorShown = z.output<typeof IndicatorShown>

/** Sources that do not agree on one country, year and stage: side by side, never averaged, never chosen from. */
export const ConflictLine = z.strictObject({
  country: z.string(),
  year: z.int(),
  stage: Stage,
  low: z.int(),
  high: z.int(),
  figures: z.array(FigureLine),
})
export type ConflictLine = z.output<typeof ConflictLine>

export const indicatorList = remote({
  room: 'indicators',
  name: 'indicator.list',
  kind: 'query',
  input: z.strictObject(ofProgramme),
  output: z.strictObject({ indicators: z.array(IndicatorLine) }),
})
export const indicatorShow = remote({
  room: 'indicators',
  name: 'indicator.show',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, code: IndicatorCode }),
  output: IndicatorShown,
})
export const conflictList = remote({
  room: 'indicators',
  name: 'conflict.list',
  kind: 'query',
  input: z.strictObject(ofProgramme),
  output: z.strictObject({ conflicts: z.array(ConflictLine), sources: z.array(SourceLine), indicators: z.array(IndicatorLine) }),
})

/** What offices counted in their own cases and released: their figures, and what each counts. They stand beside those of other sources and are never added to them. */
export const countList = remote({
  room: 'indicators',
  name: 'count.list',
  kind: 'query',
  input: z.strictObject(ofProgramme),
  output: z.strictObject({ indicators: z.array(IndicatorLine), figures: z.array(FigureLine), sources: z.array(SourceLine) }),
})
