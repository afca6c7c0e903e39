import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { ofProgramme, RoundNumber } from './shared.ts'

/**
 * `rows`: counted over the workshops themselves, which this reader sees. `totals`: what a country tells of its closed workshops before it
 * releases them, and no more.
 */
const Basis = z.enum(['rows', 'totals'])

const CoverageCell = z.strictObject({
  country: z.string(),
  sector: z.string(),
  basis: Basis,
  /** `not-covered` is not 0: nobody was asked or, where only totals are told, nothing is in sight. */
  state: z.enum(['not-covered', 'held-no-text', 'by-rule-only', 'text']),
  /** None, like statements and what is coded, where nothing is in sight and what a wall hides may be counted: that is not 0. */
  workshops: z.int().nullable(),
  /** Of the workshops; where only totals are told, those of open ones are not known. */
  open: z.int().nullable(),
  sealed: z.int(),
  released: z.int(),
  statements: z.int().nullable(),
  /** Where only totals are told, of the released ones. */
  coded: z.int().nullable(),
})
export type CoverageCell = z.output<typeof CoverageCell>

/**
 * A workshop of several sectors stands in several cells and counts once here; where only totals are told that is not known. A sum of what is
 * in sight is at least that, and none where it holds nothing and what a wall hides may be counted.
 */
const CoverageTotal = z.strictObject({ workshops: z.int().nullable(), statements: z.int().nullable() })

export const Coverage = z.strictObject({
  round: z.int(),
  countries: z.array(
    z.strictObject({
      code: z.string(),
      basis: Basis,
      total: CoverageTotal,
      /** Of the total's statements, those of no one sector: they stand in no cell. */
      beside: z.int().nullable(),
    }),
  ),
  sectors: z.array(z.strictObject({ code: z.string(), total: CoverageTotal })),
  cells: z.array(CoverageCell),
  covered: z.int(),
  total: CoverageTotal,
  /** Statements of all countries that stand in no cell, counted in the total. */
  beside: z.int().nullable(),
  /** Regional workshops are workshops and stand in no cell. */
  regional: z.strictObject({ basis: Basis, workshops: z.int().nullable(), statements: z.int().nullable() }),
})
export type Coverage = z.output<typeof Coverage>

export const coverageShow = remote({
  room: 'assess',
  name: 'coverage.show',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, round: RoundNumber }),
  output: Coverage,
})
