import { matrix, type MatrixCell } from './matrix.ts'

const countries = {
  es: ['Belice', 'Costa Rica', 'El Salvador', 'Guatemala', 'Honduras', 'Nicaragua', 'Panamá'],
  en: ['Belize', 'Costa Rica', 'El Salvador', 'Guatemala', 'Honduras', 'Nicaragua', 'Panama'],
}

const conditions: readonly (readonly [string, string, readonly number[]])[] = [
  ['Política', 'Political', [1, 2, 0, 3, 1, 4, 2]],
  ['Legal', 'Legal', [2, 4, 3, 2, 4, 5, 4]],
  ['Institucional', 'Institutional', [2, 5, 5, 6, 3, 9, 3]],
  ['Técnica', 'Technical', [1, 2, 2, 2, 1, 4, 2]],
]

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

const conditionByCountry = (lang: 'es' | 'en') =>
  matrix(
    {
      columns: countries[lang],
      rows: conditions.map(([es, en, cells]) => ({ label: lang === 'es' ? es : en, cells, total: sum(cells) })),
      columnTotals: countries.es.map((_, column) => sum(conditions.map(([, , cells]) => cells[column] ?? 0))),
      grandTotal: sum(conditions.map(([, , cells]) => sum(cells))),
    },
    { rowTotal: 'Total', columnTotal: 'Total', notCovered: lang === 'es' ? 'sin taller' : 'no workshop' },
  )

const groups = ['Conceptos y marco legal', 'Investigación, acusación y juicio', 'Cooperación entre países', 'Víctimas y testigos']
const themes = [
  'Distinción entre trata y tráfico ilícito',
  'Construcción de casos de delincuencia organizada',
  'Procedimientos de asistencia judicial recíproca',
  'Protección y participación de víctimas y testigos',
  'Organismos internacionales, ONG y cooperación externa',
  'Capacitación',
  'Fronteras, visas y documentos',
  'Prueba y técnicas especiales de investigación',
  'Datos y estadísticas',
  'Penas y sentencias',
]

/** Forty rows in groups; the third country was never heard. */
const fortyThemes = () =>
  matrix(
    {
      columns: countries.es,
      rows: Array.from({ length: 40 }, (_, row) => {
        const cells: MatrixCell[] = countries.es.map((_name, column) => (column === 2 ? 'not-covered' : (row * 7 + column * 5) % 11))
        const group = groups[row / 10]
        return {
          label: themes[row % themes.length] ?? '',
          ...(group ? { under: group } : {}),
          cells,
          total: sum(cells.map((cell) => (typeof cell === 'number' ? cell : 0))),
        }
      }),
    },
    { rowTotal: 'Total', columnTotal: 'Total', notCovered: 'país sin taller en esta ronda' },
  )

export const examples = {
  es: () => conditionByCountry('es'),
  en: () => conditionByCountry('en'),
  themes: fortyThemes,
  sectors: () =>
    matrix(
      {
        columns: ['Police', 'Prosecution', 'Judiciary'],
        rows: [
          { label: 'Strengths', cells: [3, 8, 2], total: 13 },
          { label: 'Weaknesses', cells: [14, 17, 'not-covered'], total: 31 },
          { label: 'Opportunities', cells: [0, { withheld: '<5' }, 1], total: 1 },
          { label: 'Threats', cells: [{ withheld: '·' }, 4, 1320], total: 1324 },
        ],
      },
      { rowTotal: 'All sectors', columnTotal: 'All', notCovered: 'not covered' },
    ),
  nothing: () => matrix({ columns: countries.en, rows: [] }, { rowTotal: 'Total', columnTotal: 'Total', notCovered: 'no workshop' }),
}
