/**
 * Design tokens: the one source of colour, type and space for screens, public pages, charts and documents.
 * Charts read the values; style sheets read the custom properties that `cssCustomProperties` writes.
 */

/** Neutral colours and the one accent. Text colours keep at least 4.5:1 on `surface` and `surfaceSoft`, `hatch` and `edge` 3:1. */
export const colour = {
  surface: '#ffffff',
  surfaceSoft: '#f4f6f7',
  ink: '#17242a',
  inkSoft: '#4d5b61',
  edge: '#7b888e',
  hatch: '#87949a',
  rule: '#c6cfd3',
  gridline: '#e4e9eb',
  /** Countries on a map that it does not speak of. */
  landAround: '#eef0f1',
  accent: '#005d6e',
  accentSoft: '#e9f6fa',
  caution: '#8c3b0a',
  cautionSoft: '#fdf1e7',
} as const

/**
 * Eight steps from few to many in the hue of the accent. No step has a lightness at which neither ink nor white is
 * readable, so any step carries text at 4.5:1.
 */
export const sequence = ['#e9f6fa', '#cde7ef', '#aad6e3', '#87c2d3', '#60abc0', '#1f778c', '#036073', '#004959'] as const

/** How a surface is drawn over: what remains of a colour in a grey print and to a colour-blind eye. */
export type Pattern = 'solid' | 'rising' | 'falling' | 'level' | 'upright' | 'dots' | 'cross'

/** Colour, pattern and word of one category; a chart always prints the word (its own, in the reader's language) beside the other two. */
export type Mark = { fill: string; pattern: Pattern; word: { es: string; en: string } }

/** Strengths and opportunities are blue, weaknesses and threats brown; what comes from within is darker than what comes from without. */
export const quadrants = {
  S: { fill: '#005368', pattern: 'solid', word: { es: 'fortaleza', en: 'strength' } },
  W: { fill: '#b2592c', pattern: 'rising', word: { es: 'debilidad', en: 'weakness' } },
  O: { fill: '#63b0ca', pattern: 'dots', word: { es: 'oportunidad', en: 'opportunity' } },
  T: { fill: '#f6cb8f', pattern: 'falling', word: { es: 'amenaza', en: 'threat' } },
} as const satisfies Record<string, Mark>

/** The launch's four conditions and the project's three further ones; each has its own step of lightness. */
export const conditions = {
  political: { fill: '#592f75', pattern: 'solid', word: { es: 'política', en: 'political' } },
  legal: { fill: '#3570aa', pattern: 'rising', word: { es: 'legal', en: 'legal' } },
  institutional: { fill: '#3eaea8', pattern: 'dots', word: { es: 'institucional', en: 'institutional' } },
  technical: { fill: '#f6c46d', pattern: 'falling', word: { es: 'técnica', en: 'technical' } },
  operational: { fill: '#74c586', pattern: 'upright', word: { es: 'operativa', en: 'operational' } },
  financial: { fill: '#c9744c', pattern: 'level', word: { es: 'financiera', en: 'financial' } },
  personnel: { fill: '#8b3d59', pattern: 'cross', word: { es: 'de personal', en: 'personnel' } },
} as const satisfies Record<string, Mark>

/** Mark of a condition that a programme names itself: its own if known, else the next of the list by its order. */
export const conditionMark = (code: string, order: number): Mark => {
  const known: Readonly<Record<string, Mark>> = conditions
  const all = Object.values(conditions)
  return known[code] ?? all[order % all.length] ?? conditions.political
}

export const font = {
  /** Charts are measured in the first; where a machine has none of the names, the narrow cut of its usual sans comes closest. */
  sans: "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Liberation Sans', Arial, Roboto, 'DejaVu Sans Condensed', sans-serif",
  serif: "'Source Serif 4', 'Source Serif Pro', Georgia, 'Liberation Serif', serif",
} as const

/** Sizes of screen text in rem; the body of a reading page is `reading`. */
export const size = { small: 0.8125, body: 0.9375, reading: 1.125, h4: 1.0625, h3: 1.25, h2: 1.5625, h1: 2.125 } as const

export const lineHeight = { tight: 1.2, body: 1.45, reading: 1.6 } as const

/** Space in rem, on a grid of 4 px. */
export const space = { xs: 0.25, s: 0.5, m: 1, l: 1.5, xl: 2.5, xxl: 4 } as const

export const radius = { s: 0.1875, m: 0.375 } as const

/**
 * Charts are drawn 605 px wide for 160 mm of paper, so 1 px prints as 0.75 pt and nothing goes below 10 px (7.5 pt).
 */
export const chartSize = { width: 605, small: 10, label: 11, value: 12, heading: 12 } as const

const kebab = (name: string) => name.replace(/(?<=.)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()

const lines = (group: string, values: Readonly<Record<string, string | number>>, unit = '') =>
  Object.entries(values).map(([name, value]) => `  --${group}-${kebab(name)}: ${value}${unit};`)

const fills = (marks: Readonly<Record<string, Mark>>) => Object.fromEntries(Object.entries(marks).map(([name, { fill }]) => [name, fill]))

/** The tokens as a style sheet of custom properties on `:root`, e.g. `--colour-accent`, `--quadrant-s`, `--space-m`. */
export const cssCustomProperties = (): string =>
  [
    ':root {',
    ...lines('colour', colour),
    ...sequence.map((step, index) => `  --sequence-${index + 1}: ${step};`),
    ...lines('quadrant', fills(quadrants)),
    ...lines('condition', fills(conditions)),
    ...lines('font', font),
    ...lines('size', size, 'rem'),
    ...lines('line-height', lineHeight),
    ...lines('space', space, 'rem'),
    ...lines('radius', radius, 'rem'),
    '}',
    '',
  ].join('\n')
