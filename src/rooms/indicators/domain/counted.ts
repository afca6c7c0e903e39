import { z } from 'zod'
import type { Indicator, IndicatorFigure } from '../contract/package.ts'

const Words = z.object({ es: z.string(), en: z.string() })

/** What this room reads of counts that an office released; where they come from it does not know. */
export const ReleasedCounts = z.object({
  id: z.string(),
  office: z.string(),
  officeName: z.string(),
  country: z.string(),
  year: z.int(),
  signedAt: z.string(),
  signedBy: z.string(),
  cells: z.array(
    z.object({
      indicator: z.string(),
      offence: z.enum(['trafficking', 'smuggling']),
      unit: z.enum(['case', 'suspect', 'person', 'victim']),
      stage: z.enum(['contact', 'prosecuted', 'convicted', 'victims']).nullable(),
      name: Words,
      definition: Words,
      element: Words.nullable(),
      value: z.int().nullable(),
    }),
  ),
})
export type ReleasedCounts = z.infer<typeof ReleasedCounts>
type Cell = ReleasedCounts['cells'][number]

export const OFFICE_COUNT = 'office-count'

/** An office and a year are one source: a later release takes its place and no other's. */
const seriesOf = ({ country, office, year }: ReleasedCounts): string =>
  `istmo-${country.toLowerCase()}-${office.replaceAll('-', '')}-${year}`

/** The source as the register lists it. */
export const countedSource = (released: ReleasedCounts) => {
  const [day, key] = [released.signedAt.slice(0, 10), released.signedBy]
  const note = {
    note_es: `Contado en Istmo sobre los casos que dirige la oficina. Las celdas pequeñas se retienen. Huella de quien firmó: ${key}.`,
    note_en: `Counted in Istmo on the cases that the office leads. Small cells are withheld. Fingerprint of who signed: ${key}.`,
  }
  return {
    code: seriesOf(released),
    organisation: released.officeName,
    organisation_es: null,
    title: `Contado en Istmo, firmado el ${day} / Counted in Istmo, signed ${day}`,
    kind: OFFICE_COUNT,
    year: day.slice(0, 4),
    url: null,
    address: null,
    read_at: null,
    read_on: null,
    licence: null,
    retired_on: null,
    ...note,
  } as const
}

const indicatorOf = ({ indicator, name, definition, unit, stage, offence }: Cell): Indicator => ({
  code: indicator,
  name_es: name.es,
  name_en: name.en,
  definition_es: definition.es,
  definition_en: definition.en,
  value_type: 'count',
  counting_unit: unit,
  stage,
  offence,
})

/** The indicators that a release names, each once. They are their own: an office's count never stands under an official one. */
export const countedIndicators = ({ cells }: ReleasedCounts): readonly Indicator[] => [
  ...new Map(cells.map((cell) => [cell.indicator, indicatorOf(cell)])).values(),
]

/** One office is not the whole of a State: its scope says so, so no total, series or conflict is made of it. */
const figureOf = (released: ReleasedCounts, cell: Cell, at: number): IndicatorFigure => ({
  id: `${seriesOf(released)
    .replace(/^istmo-../, 'i')
    .slice(0, 34)}-${released.year % 100}-${at}`,
  indicator: cell.indicator,
  country: released.country,
  source: seriesOf(released),
  year: released.year,
  period: 'calendar-year',
  period_es: null,
  period_en: null,
  breakdown: cell.element ? 'element' : 'none',
  category: cell.element?.en ?? 'all',
  sex: 'total',
  age: 'all',
  kind: cell.value === null ? 'withheld' : 'exact',
  value: cell.value,
  low: null,
  high: null,
  printed: cell.value === null ? '·' : String(cell.value),
  scope_es: `Casos que dirige: ${released.officeName}`.slice(0, 200),
  scope_en: `Cases led by: ${released.officeName}`.slice(0, 200),
})

export const countedFigures = (released: ReleasedCounts): readonly IndicatorFigure[] =>
  released.cells.map((cell, at) => figureOf(released, cell, at))
