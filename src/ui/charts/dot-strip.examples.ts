import { type DotStrip, dotStrip } from './dot-strip.ts'

const below = { low: 0, high: 4 }

const victims = (lang: 'es' | 'en'): DotStrip => ({
  sources:
    lang === 'es'
      ? [
          { letter: 'A', label: 'UNODC, portal de datos (exportación del 30 de mayo de 2023)' },
          { letter: 'B', label: 'Informe sobre la trata de personas, Departamento de Estado de los EE. UU.' },
          { letter: 'C', label: 'Prensa nacional' },
        ]
      : [
          { letter: 'A', label: 'UNODC, data portal (export of 30 May 2023)' },
          { letter: 'B', label: 'Trafficking in Persons Report, US Department of State' },
          { letter: 'C', label: 'National press' },
        ],
  rows: [
    {
      group: lang === 'es' ? 'Belice' : 'Belize',
      label: '2014',
      marks: [
        { source: 0, value: below, printed: '<5' },
        { source: 2, value: 10, printed: '10' },
      ],
    },
    {
      group: 'El Salvador',
      label: '2017',
      marks: [
        { source: 0, value: 45, printed: '45' },
        { source: 1, value: 72, printed: '72' },
      ],
    },
    {
      group: 'El Salvador',
      label: '2021',
      marks: [
        { source: 0, value: 30, printed: '30' },
        { source: 1, value: 97, printed: '97' },
        { source: 2, value: 31, printed: '31' },
      ],
    },
    {
      group: 'Honduras',
      label: '2016',
      marks: [
        { source: 0, value: 41, printed: '41' },
        { source: 1, value: 41, printed: '41' },
      ],
    },
  ],
})

export const examples = {
  es: () => dotStrip(victims('es'), { axis: 'Víctimas detectadas en el año, personas', band: 'cifra publicada como <5: entre 0 y 4' }),
  en: () => dotStrip(victims('en'), { axis: 'Victims detected in the year, persons', band: 'figure published as <5: between 0 and 4' }),
  many: () =>
    dotStrip(
      {
        sources: ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => ({ letter, label: `Source ${letter}` })),
        rows: Array.from({ length: 12 }, (_, row) => ({
          group: row < 6 ? 'Guatemala' : 'Panama',
          label: String(2010 + (row % 6)),
          marks: Array.from({ length: 1 + (row % 6) }, (_mark, source) => ({
            source,
            value: (row * 131 + source * source * 97) % 1500,
            printed: String((row * 131 + source * source * 97) % 1500),
          })),
        })),
      },
      { axis: 'Persons prosecuted, January to December', band: '' },
    ),
  nothing: () => dotStrip({ sources: [], rows: [] }, { axis: 'Persons', band: 'figure published as <5: between 0 and 4' }),
}
