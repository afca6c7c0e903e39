import { sequence } from '../tokens.ts'
import { type TierGrid, tierGrid } from './tier-grid.ts'

const classes = {
  es: ['Nivel 1', 'Nivel 2', 'Nivel 2, lista de vigilancia', 'Nivel 3'],
  en: ['Tier 1', 'Tier 2', 'Tier 2 Watch List', 'Tier 3'],
}
const marks = [
  { fill: sequence[0], pattern: 'solid' },
  { fill: sequence[2], pattern: 'solid' },
  { fill: sequence[4], pattern: 'rising' },
  { fill: sequence[6], pattern: 'solid' },
] as const

const ranked: readonly (readonly [string, string])[] = [
  ['BZ', '2WL 3 2WL 2 2 2WL 2 2WL 2WL 3 3 3 2WL 2 2'],
  ['CR', '2 2 2WL 2 2 2WL 2 2 2 2 2 2 2 2 2'],
  ['SV', '2 2 2 2 2 2 2 2 2 2 2 2 2 2 2'],
  ['GT', '2WL 2WL 2WL 2WL 2WL 2 2 2 2 2 2WL 2WL 2 2 2'],
  ['HN', '2 2 2 2 2 2WL 2WL 2WL 2 2WL 2WL 2 2 2 2'],
  ['NI', '2 2 2WL 2WL 2 1 1 1 2 2 2WL 2WL 3 3 3'],
  ['PA', '2 2 2WL 2WL 2WL 2 2 2 2 2 2 1 1 2 -'],
]
const names: Readonly<Record<string, readonly [string, string]>> = {
  BZ: ['Belice', 'Belize'],
  CR: ['Costa Rica', 'Costa Rica'],
  SV: ['El Salvador', 'El Salvador'],
  GT: ['Guatemala', 'Guatemala'],
  HN: ['Honduras', 'Honduras'],
  NI: ['Nicaragua', 'Nicaragua'],
  PA: ['Panamá', 'Panama'],
}

const tiers = (lang: 'es' | 'en'): TierGrid => ({
  from: 2007,
  to: 2021,
  classes: ['1', '2', '2WL', '3'].map((key, index) => ({ key, label: classes[lang][index] ?? '', mark: marks[index] ?? marks[0] })),
  rows: ranked.map(([code, row]) => ({
    label: names[code]?.[lang === 'es' ? 0 : 1] ?? code,
    years: Object.fromEntries(row.split(' ').flatMap((tier, index) => (tier === '-' ? [] : [[2007 + index, tier]]))),
  })),
})

export const examples = {
  es: () => tierGrid(tiers('es'), { missing: 'sin clasificar' }),
  en: () => tierGrid(tiers('en'), { missing: 'not ranked' }),
  long: () => tierGrid({ ...tiers('en'), from: 1996, to: 2025 }, { missing: 'not ranked' }),
  nothing: () => tierGrid({ from: 2007, to: 2009, classes: [], rows: [] }, { missing: 'not ranked' }),
}
