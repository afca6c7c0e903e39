import { type CoverageCell, type CoverageGrid, coverageGrid, type CoverageLabels } from './coverage-grid.ts'

const cell = (statements: number, byRule: number, workshops = 1): CoverageCell => ({
  workshops,
  statements,
  state: statements === 0 ? 'none' : byRule === statements ? 'rule' : 'source',
})

/** Round 1 of the example programme: statements, and how many of them stand in the cell by rule alone. */
const roundOne: readonly (readonly [string, string, readonly (readonly [number, number])[]])[] = [
  [
    'Belice',
    'Belize',
    [
      [2, 0],
      [2, 2],
      [2, 0],
    ],
  ],
  [
    'Costa Rica',
    'Costa Rica',
    [
      [4, 3],
      [5, 3],
      [4, 1],
    ],
  ],
  [
    'El Salvador',
    'El Salvador',
    [
      [3, 3],
      [4, 2],
      [3, 2],
    ],
  ],
  [
    'Guatemala',
    'Guatemala',
    [
      [5, 4],
      [4, 1],
      [4, 3],
    ],
  ],
  [
    'Honduras',
    'Honduras',
    [
      [3, 3],
      [3, 0],
      [3, 3],
    ],
  ],
  [
    'Nicaragua',
    'Nicaragua',
    [
      [8, 5],
      [7, 3],
      [7, 6],
    ],
  ],
  [
    'Panamá',
    'Panama',
    [
      [4, 2],
      [3, 1],
      [4, 3],
    ],
  ],
]

const sumOf = (cells: readonly (CoverageCell | undefined)[]) => ({
  workshops: cells.reduce((sum, of) => sum + (of?.workshops ?? 0), 0),
  statements: cells.reduce((sum, of) => sum + (of?.statements ?? 0), 0),
})

const grid = (lang: 'es' | 'en'): CoverageGrid => {
  const rows = roundOne.map(([es, en, counts]) => {
    const cells = counts.map(([all, byRule]) => cell(all, byRule))
    return { label: lang === 'es' ? es : en, cells, total: sumOf(cells) }
  })
  return {
    columns: lang === 'es' ? ['Policía', 'Fiscalía', 'Judicatura'] : ['Police', 'Prosecution', 'Judiciary'],
    rows,
    columnTotals: [0, 1, 2].map((column) => sumOf(rows.map(({ cells }) => cells[column]))),
    apart: { label: lang === 'es' ? 'Taller regional' : 'Regional workshop', cell: cell(11, 0) },
    grandTotal: { workshops: 22, statements: 95 },
  }
}

const es: CoverageLabels = {
  total: 'Total',
  workshops: (count) => (count === 1 ? '1 taller' : `${count} talleres`),
  statements: 'número de enunciados',
  states: {
    source: 'algún texto ubicado por su fuente',
    rule: 'todos ubicados solo por regla',
    none: 'taller sin textos',
    'not-covered': 'sin taller',
  },
}
const en: CoverageLabels = {
  total: 'Total',
  workshops: (count) => (count === 1 ? '1 workshop' : `${count} workshops`),
  statements: 'number of statements',
  states: {
    source: 'a text placed by its source',
    rule: 'all placed by rule alone',
    none: 'workshop without texts',
    'not-covered': 'no workshop',
  },
}

const many: CoverageGrid = {
  columns: [
    'Policía nacional civil',
    'Ministerio público o fiscalía general',
    'Judicatura',
    'Migración y extranjería',
    'Protección de la niñez',
  ],
  rows: [
    {
      label: 'República Dominicana',
      cells: [cell(12, 3, 2), cell(0, 0), undefined, cell(3, 3), undefined],
      total: { workshops: 4, statements: 15 },
    },
    {
      label: 'Estado Plurinacional de Bolivia',
      cells: [undefined, cell(1204, 20, 31), cell(8, 8), undefined, cell(1, 0)],
      total: { workshops: 33, statements: 1213 },
    },
  ],
}

export const examples = {
  es: () => coverageGrid(grid('es'), es),
  en: () => coverageGrid(grid('en'), en),
  holes: () => coverageGrid(many, es),
  nothing: () => coverageGrid({ columns: ['Police', 'Prosecution'], rows: [] }, en),
}
