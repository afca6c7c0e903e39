import { rank } from './rank.ts'

export const examples = {
  es: () =>
    rank(
      {
        rows: [
          { label: 'Protección y participación de víctimas y testigos', value: 18, printed: '18 de 21' },
          { label: 'Investigación y prueba', value: 14, printed: '14 de 21' },
          { label: 'Distinción entre trata y tráfico ilícito', value: 9, printed: '9 de 21' },
          { label: 'Capacitación', value: 9, printed: '9 de 21' },
          { label: 'Corrupción y complicidad', value: 2, printed: '2 de 21' },
          { label: 'Empresa privada', value: 0, printed: '0 de 21' },
        ],
      },
      { axis: 'Talleres en que se menciona el tema', interval: '' },
    ),
  en: () =>
    rank(
      {
        rows: [
          { label: 'Victim and witness protection', value: 0.41, interval: { low: 0.33, high: 0.5 }, printed: '0.41' },
          { label: 'Investigation phase', value: 0.28, interval: { low: 0.17, high: 0.36 }, printed: '0.28' },
          { label: 'Staffing and turnover', value: 0.06, interval: { low: 0, high: 0.14 }, printed: '0.06' },
          { label: 'Private sector', value: undefined, printed: 'not measured' },
        ],
      },
      { axis: 'Salience, share of dots', interval: 'thin line: 95 % interval' },
    ),
  hidden: () =>
    rank(
      {
        rows: [
          { label: 'Guatemala', value: 187, printed: '187' },
          { label: 'Honduras', value: 92, printed: '92' },
          { label: 'Belice', value: { low: 0, high: 4 }, printed: '<5' },
          { label: 'Panamá', value: undefined, printed: 'no se publica' },
        ],
      },
      { axis: 'Víctimas detectadas, 2019', interval: '' },
    ),
  nothing: () => rank({ rows: [] }, { axis: 'Persons', interval: '' }),
}
