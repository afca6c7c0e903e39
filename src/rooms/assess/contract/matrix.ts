import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { ofProgramme, QuadrantCode, RoundNumber } from './shared.ts'
import { Sight } from './sight.ts'
import { ComparedLine } from './statement-line.ts'

export const MATRIX_ROWS = ['condition', 'quadrant', 'theme'] as const
export const MATRIX_COLUMNS = ['country', 'sector'] as const
export type MatrixRows = (typeof MATRIX_ROWS)[number]
export type MatrixColumns = (typeof MATRIX_COLUMNS)[number]

/** Statements, and the workshops in which they were said: those of one workshop count there once. */
const Count = z.strictObject({ statements: z.int(), workshops: z.int() })
/**
 * None where nothing is in sight and closed workshops that are not may be counted there: that is not 0. What another country still holds open
 * is counted nowhere else, and no total tells of it. A sum of what is in sight is at least that.
 */
const SeenCount = Count.nullable()

const MatrixAxisValue = z.strictObject({ code: z.string(), nameEs: z.string(), nameEn: z.string() })

/**
 * `covered`: a workshop with text. `held-no-text`: held, and nothing of it is here. `not-covered`: none was held, which is not 0.
 * `none-in-sight`: neither held nor not held can be said to this reader, who would not see an open one.
 * `withheld`: its workshops are closed and not released to this reader.
 */
const MatrixColumn = MatrixAxisValue.extend({
  state: z.enum(['covered', 'held-no-text', 'not-covered', 'none-in-sight', 'withheld']),
  /** Workshops with text in the reader's sight: the denominator of a share. */
  workshops: z.int(),
  /** Statements of closed workshops there that the reader does not see. */
  withheld: z.int(),
  /** Statements counted here that are not released to the other countries yet. */
  unreleased: z.int(),
})

export const Matrix = z.strictObject({
  round: z.int(),
  rows: z.array(MatrixAxisValue),
  columns: z.array(MatrixColumn),
  cells: z.array(z.array(SeenCount)),
  rowTotals: z.array(SeenCount),
  columnTotals: z.array(SeenCount),
  total: SeenCount,
  /** Statements of the round that this table leaves out, and why. */
  left: z.strictObject({ uncoded: z.int(), placedByRule: z.int(), elsewhere: z.int() }),
})
export type Matrix = z.output<typeof Matrix>

export const matrixShow = remote({
  room: 'assess',
  name: 'matrix.show',
  kind: 'query',
  input: z.strictObject({
    ...ofProgramme,
    round: RoundNumber,
    rows: z.enum(MATRIX_ROWS),
    columns: z.enum(MATRIX_COLUMNS),
    quadrant: z.array(QuadrantCode).optional(),
  }),
  output: Matrix,
})

export const ComparedRounds = z.strictObject({
  earlier: z.int(),
  later: z.int(),
  countries: z.array(z.string()),
  sight: Sight.nullable(),
  rows: z.array(z.strictObject({ code: z.string(), titleEs: z.string(), titleEn: z.string(), cells: z.array(ComparedLine) })),
})
export type ComparedRounds = z.output<typeof ComparedRounds>

export const roundsCompare = remote({
  room: 'assess',
  name: 'rounds.compare',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, earlier: RoundNumber, later: RoundNumber, by: z.enum(['finding', 'gap']) }),
  output: ComparedRounds,
})
