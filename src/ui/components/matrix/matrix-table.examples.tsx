import { LOCALES } from '#kernel/i18n/translate.ts'
import type { Example, Say } from '../example.ts'
import { MatrixTable } from './matrix-table.tsx'
import type { MatrixFigure } from './matrix-cell.tsx'

const countries = (say: Say) => [
  { id: 'BZ', label: say('Belice', 'Belize') },
  { id: 'CR', label: 'Costa Rica' },
  { id: 'SV', label: 'El Salvador' },
  { id: 'GT', label: 'Guatemala' },
  { id: 'HN', label: 'Honduras' },
  { id: 'NI', label: 'Nicaragua' },
  { id: 'PA', label: say('Panamá', 'Panama') },
]
const sum = (values: readonly MatrixFigure[]) => values.reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0)
const words = (say: Say) => ({
  rowTotal: 'Total',
  columnTotal: 'Total',
  notCovered: say('sin taller en esta ronda', 'no workshop in this round'),
  open: (row: string, column: string, figure: string) =>
    say(`${row}, ${column}: ${figure} enunciados`, `${row}, ${column}: ${figure} statements`),
})
const numberIn = (say: Say) => (value: number) => new Intl.NumberFormat(LOCALES[say.lang]).format(value)

const conditions = (say: Say) => [
  { id: 'political', label: say('Política', 'Political'), cells: [1, 2, 0, 3, 1, 4, 2] },
  { id: 'legal', label: say('Legal', 'Legal'), cells: [2, 4, 3, 2, 4, 5, 4] },
  { id: 'institutional', label: say('Institucional', 'Institutional'), cells: [2, 5, 5, 6, 3, 9, 3] },
  { id: 'technical', label: say('Técnica', 'Technical'), cells: [1, 2, 2, 2, 1, 4, 2] },
]

const themes = (say: Say) => [
  say('Distinción entre trata y tráfico ilícito', 'Distinction between trafficking and smuggling'),
  say('Construcción de casos de delincuencia organizada', 'Building organised crime cases'),
  say('Procedimientos de asistencia judicial recíproca', 'Procedures of mutual legal assistance'),
  say('Protección y participación de víctimas y testigos', 'Protection and participation of victims and witnesses'),
  say('Organismos internacionales, ONG y cooperación externa', 'International bodies, NGOs and outside cooperation'),
  say('Capacitación', 'Training'),
]

export const examples: readonly Example[] = [
  {
    name: 'condition by country, each cell opens its statements',
    show: (say) => (
      <MatrixTable
        caption={say('Enunciados por condición y país, ronda 1', 'Statements by condition and country, round 1')}
        columns={countries(say)}
        rows={conditions(say).map((row) => ({ ...row, total: sum(row.cells) }))}
        columnTotals={countries(say).map((_, column) => sum(conditions(say).map(({ cells }) => cells[column] ?? 0)))}
        grandTotal={sum(conditions(say).map(({ cells }) => sum(cells)))}
        number={numberIn(say)}
        hrefOf={(row, column) => `#${row}-${column}`}
        words={words(say)}
      />
    ),
  },
  {
    name: 'themes in groups, a country not covered, figures withheld',
    show: (say) => (
      <MatrixTable
        caption={say('Enunciados por tema y país', 'Statements by theme and country')}
        columns={countries(say)}
        rows={Array.from({ length: 12 }, (_, row) => {
          const cells = countries(say).map((__, column): MatrixFigure => {
            if (column === 2) return 'not-covered'
            return row === 4 && column === 5 ? { withheld: '<5' } : (row * 7 + column * 5) % 23
          })
          const under =
            row % 6 === 0 ? [say('Conceptos y casos', 'Concepts and cases'), say('Instituciones', 'Institutions')][row / 6] : undefined
          return { id: String(row), label: themes(say)[row % 6] ?? '', ...(under ? { under } : {}), cells, total: sum(cells) }
        })}
        number={numberIn(say)}
        hrefOf={(row, column) => `#${row}-${column}`}
        words={words(say)}
      />
    ),
  },
  {
    name: 'only read',
    show: (say) => (
      <MatrixTable
        caption={say('Enunciados por cuadrante y sector', 'Statements by quadrant and sector')}
        columns={[
          { id: 'police', label: say('Policía', 'Police') },
          { id: 'prosecution', label: say('Fiscalía', 'Prosecution') },
          { id: 'judiciary', label: say('Judicatura', 'Judiciary') },
        ]}
        rows={[
          { id: 'S', label: say('Fortalezas', 'Strengths'), cells: [3, 8, 2] },
          { id: 'W', label: say('Debilidades', 'Weaknesses'), cells: [14, 1717, 'not-covered'] },
        ]}
        number={numberIn(say)}
        words={words(say)}
      />
    ),
  },
]
