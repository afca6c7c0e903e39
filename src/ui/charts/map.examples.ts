import { sequence } from '../tokens.ts'
import { map, type MapCountry, type MapFigure, type MapLabels } from './map.ts'

const es: MapLabels = { noData: 'sin datos', withheld: 'no se publica', band: 'cifra publicada como <5: entre 0 y 4' }
const en: MapLabels = { noData: 'no data', withheld: 'withheld', band: 'figure published as <5: between 0 and 4' }

const names = {
  es: { BZ: 'Belice', CR: 'Costa Rica', SV: 'El Salvador', GT: 'Guatemala', HN: 'Honduras', NI: 'Nicaragua', PA: 'Panamá' },
  en: { BZ: 'Belize', CR: 'Costa Rica', SV: 'El Salvador', GT: 'Guatemala', HN: 'Honduras', NI: 'Nicaragua', PA: 'Panama' },
}
const counts: Readonly<Record<string, MapCountry['value']>> = {
  BZ: { low: 0, high: 4 },
  CR: 61,
  SV: 38,
  GT: 187,
  HN: 92,
  NI: 'no-data',
  PA: 'withheld',
}
const printed: Readonly<Record<string, string>> = { BZ: '<5', CR: '61', SV: '38', GT: '187', HN: '92', NI: '', PA: '' }

const victims = (lang: 'es' | 'en'): MapFigure => ({
  countries: Object.entries(names[lang]).map(([code, name]) => ({
    code,
    name,
    printed: printed[code] ?? '',
    value: counts[code] ?? 'no-data',
  })),
})

const tiers: MapFigure = {
  classes: [
    { key: '1', label: 'Tier 1', mark: { fill: sequence[0], pattern: 'solid' } },
    { key: '2', label: 'Tier 2', mark: { fill: sequence[2], pattern: 'dots' } },
    { key: '2WL', label: 'Tier 2 Watch List', mark: { fill: sequence[4], pattern: 'rising' } },
    { key: '3', label: 'Tier 3', mark: { fill: sequence[6], pattern: 'cross' } },
  ],
  countries: Object.entries(names.en).map(([code, name], index) => {
    const tier = ['2WL', '2', '2', '2', '2WL', '3', '1'][index] ?? '2'
    return { code, name, printed: tier, value: { class: tier } }
  }),
}

export const examples = {
  es: () => map(victims('es'), es),
  en: () => map(victims('en'), en),
  tiers: () => map(tiers, en),
  /** Tokelau has no outline at this scale. */
  unplaced: () =>
    map(
      {
        countries: [
          { code: 'FJ', name: 'Fiji', printed: '12', value: 12 },
          { code: 'TK', name: 'Tokelau', printed: '3', value: 3 },
        ],
      },
      en,
    ),
  dark: () =>
    map(
      {
        countries: [{ code: 'HN', name: 'Honduras', printed: '3', value: { class: '3' } }],
        classes: [{ key: '3', label: 'Tier 3', mark: { fill: sequence[7], pattern: 'solid' } }],
      },
      en,
    ),
  nothing: () => map({ countries: [] }, en),
  small: () => map(victims('es'), es, { width: 340 }),
  elsewhere: () =>
    map(
      {
        countries: [
          ['DO', 'República Dominicana', 1240],
          ['HT', 'Haití', 310],
          ['JM', 'Jamaica', 0],
          ['TT', 'Trinidad y Tobago', 12],
          ['BB', 'Barbados', 3],
          ['GD', 'Granada', 7],
        ].map(([code, name, value]) => ({ code: String(code), name: String(name), value: Number(value), printed: String(value) })),
      },
      es,
    ),
}
