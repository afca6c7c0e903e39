import type { Anchor, Block, Figure, Runs } from '#documents/model.ts'
import type { Chart } from '#ui/charts/svg.ts'
import { text } from '../blocks.ts'
import type { Edition } from '../edition.ts'

type Parts = {
  chart: Chart
  /** Values of the message `report.figure.<id>` (the point it makes) and `report.alt.<id>` (what one must know without seeing it). */
  values?: Readonly<Record<string, string | number>>
  notes?: readonly Runs[]
  table: Pick<Extract<Block, { kind: 'table' }>, 'columns' | 'rows'>
}

/** A figure at this place in the report; the table with the same values goes to the annex. */
export const place = (edition: Edition, id: string, { chart, values = {}, notes, table: data }: Parts): readonly Block[] => {
  const [message = id] = id.split(':')
  const name = id.replaceAll(':', '-')
  const caption = edition.t(`report.figure.${message}`, values)
  edition.figureTables.push({ kind: 'table', id: `table-${name}`, caption: [text(caption)], dense: true, ...data })
  const figure: Figure = {
    kind: 'figure',
    id: `figure-${name}`,
    caption: [text(caption)],
    svg: chart.svg,
    alt: edition.t(`report.alt.${message}`, values),
    table: `table-${name}`,
    ...(notes ? { notes } : {}),
  }
  return [figure]
}

/** The tables in the annex with the values of these figures. */
export const tablesOf = (blocks: readonly Block[]): readonly Anchor[] =>
  blocks.flatMap((block) => (block.kind === 'figure' && block.table !== undefined ? [block.table] : []))

export const chartOptions = ({ words }: Edition) => ({ number: words.number })
