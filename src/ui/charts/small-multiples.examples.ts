import { type SmallMultiples, smallMultiples, type TrendLabels, type TrendPoint } from './small-multiples.ts'

const es: TrendLabels = {
  ownScale: 'escala propia',
  nothing: 'sin datos publicados',
  band: 'cifra publicada como <5: entre 0 y 4',
  part: 'solo parte del año',
}
const en: TrendLabels = {
  ownScale: 'own scale',
  nothing: 'no published figures',
  band: 'figure published as <5: between 0 and 4',
  part: 'part of the year only',
}

const hidden = { low: 0, high: 4 }
const years = (from: number, values: readonly (number | '<5' | undefined)[]): TrendPoint[] =>
  values.flatMap((value, index) =>
    value === undefined ? [] : [value === '<5' ? { year: from + index, value: hidden, printed: '<5' } : { year: from + index, value }],
  )

const victims: readonly (readonly [string, string, readonly TrendPoint[]])[] = [
  ['Belice', 'Belize', years(2008, [undefined, '<5', 6, '<5', 13, '<5', 10, undefined, undefined, 11, 11, '<5', '<5'])],
  ['Costa Rica', 'Costa Rica', years(2008, [12, 9, 14, 28, 39, 51, 47, 66, 74, 59, 80, 61, 36])],
  [
    'El Salvador',
    'El Salvador',
    [...years(2008, [33, 51, 46, 29, 21, 34, 87, 65, 52, 45, 41, 38, 30]), { year: 2021, value: 12, printed: '12', part: true }],
  ],
  ['Guatemala', 'Guatemala', years(2008, [undefined, 17, undefined, undefined, 212, 570, 287, 478, 484, 316, 362, 187, 132])],
  ['Honduras', 'Honduras', years(2008, [42, 83, undefined, undefined, 18, 29, 33, 111, 41, 128, 73, 92, 58])],
  ['Nicaragua', 'Nicaragua', years(2008, [12, 20, 24, 61, 58, 43])],
  ['Panamá', 'Panama', []],
]

const data = (lang: 'es' | 'en', scale: 'same' | 'own'): SmallMultiples => ({
  from: 2008,
  to: 2021,
  series: [lang === 'es' ? 'víctimas detectadas' : 'victims detected'],
  panels: victims.map(([inSpanish, inEnglish, points]) => ({ label: lang === 'es' ? inSpanish : inEnglish, points: [points] })),
  scale,
})

export const examples = {
  es: () => smallMultiples(data('es', 'own'), es),
  en: () => smallMultiples(data('en', 'same'), en),
  two: () =>
    smallMultiples(
      {
        from: 2013,
        to: 2019,
        series: ['personas procesadas', 'personas condenadas'],
        panels: [
          {
            label: 'República Dominicana',
            points: [years(2013, [19, 41, 22, 30, 18, 25, 27]), years(2013, ['<5', 9, 15, undefined, 17, 24, 26])],
          },
          { label: 'Honduras', points: [years(2013, [1200, 1900, 1750]), years(2013, [300, 250, 0])] },
        ],
        scale: 'own',
      },
      es,
    ),
  nothing: () => smallMultiples({ from: 2008, to: 2008, series: [], panels: [], scale: 'same' }, en),
}
