import { conflictsOf } from '#indicators/rules'
import type { ProgrammePackage } from '../contract/package.ts'
import { type Ground, PLAIN, publicationOf } from './ground.ts'
import { heldFigures } from './held-figures.ts'

type Tables = ProgrammePackage['tables']
type Figures = Tables['figures']

/** The indicators that these figures are of, and the sources that print them; no source of another figure, be it of the same indicator. */
const groundsOfFigures = ({ indicators, sources }: Tables, figures: Figures): readonly Ground[] => {
  const [counted, printedBy] = [new Set(figures.map((f) => f.indicator)), new Set(figures.map((f) => f.source))]
  return [
    ...indicators
      .filter(({ code }) => counted.has(code))
      .map(({ code, name_es, name_en }) => ({ ...PLAIN, kind: 'indicator' as const, id: code, es: name_es, en: name_en })),
    ...sources
      .filter(({ code }) => printedBy.has(code))
      .map((row) => {
        const published = publicationOf(row)
        return { kind: 'source' as const, id: row.code, es: published.es, en: published.en, stance: null, published }
      }),
  ]
}

const held = (tables: Tables, indicator: string) => groundsOfFigures(tables, heldFigures(tables.figures, indicator).totals)

/** What sentences on official figures rest on, by their message. */
export const FIGURE_RULES: Readonly<Record<string, (tables: Tables, about: string) => readonly Ground[]>> = {
  'totals-held': held,
  'totals-held-more': held,
  'classes-held': held,
  conflicts: (tables) =>
    groundsOfFigures(
      tables,
      conflictsOf(tables.figures, tables.indicators).flatMap((conflict) => conflict.figures),
    ),
}
