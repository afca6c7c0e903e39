import type { DotStrip } from '#ui/charts/dot-strip.ts'
import type { ConflictLine, FigureLine } from '../contract/statistics.ts'
import { figureOf } from './figure-of.ts'
import { drawnOf } from './series.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

type Named = { readonly publisher: (figure: FigureLine) => string; readonly country: (code: string) => string }

/** Conflicts as rows of a strip: a mark for each figure with the letter of its publisher, none joined and no mean among them. */
export const stripOf = (conflicts: readonly ConflictLine[], { publisher, country }: Named): DotStrip => {
  const publishers = [...new Set(conflicts.flatMap(({ figures }) => figures.map(publisher)))]
  return {
    sources: publishers.map((label, index) => ({ letter: LETTERS[index] ?? '?', label })),
    rows: conflicts.map((conflict) => ({
      group: country(conflict.country),
      label: String(conflict.year),
      marks: conflict.figures.flatMap((figure) => {
        const value = drawnOf(figureOf(figure))
        return value === undefined ? [] : [{ source: publishers.indexOf(publisher(figure)), value, printed: figure.printed }]
      }),
    })),
  }
}

/** Conflicts in the programme's order of countries, then by year. */
export const inOrder = (conflicts: readonly ConflictLine[], countries: readonly string[]): readonly ConflictLine[] =>
  conflicts.toSorted((a, b) => countries.indexOf(a.country) - countries.indexOf(b.country) || a.year - b.year)
