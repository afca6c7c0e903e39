import { intervals } from './intervals.ts'

export const examples = {
  es: () =>
    intervals(
      {
        groups: [
          {
            title: 'Justo después',
            rows: [
              { label: 'capacitadas', value: 3.92, interval: { low: 3.31, high: 4.53 }, printed: '3.92 (3.31 a 4.53)' },
              { label: 'en lista de espera', value: 0.09, interval: { low: -0.92, high: 1.09 }, printed: '0.09 (−0.92 a 1.09)' },
            ],
          },
          { title: 'A los 3 meses', rows: [{ label: 'capacitadas', value: undefined, printed: 'sin número: las formas no se cruzaron' }] },
        ],
      },
      { axis: 'Puntos ganados', marked: '', others: '' },
    ),
  en: () =>
    intervals(
      {
        reach: 8,
        dense: true,
        groups: [
          {
            title: 'Belize',
            rows: [
              { label: 'i03', value: -4.1, interval: { low: -7.2, high: -1 }, printed: 'look at this item', isMarked: true },
              { label: 'i04', value: 0.4, interval: { low: -2 }, printed: 'not enough evidence' },
              { label: 'i05', value: undefined, interval: { high: 12 }, printed: 'not enough evidence' },
              { label: 'i06', value: 14, interval: { low: 2, high: 20 }, printed: 'look at this item', isMarked: true },
            ],
          },
        ],
      },
      { axis: 'Δ: below 0, harder for the group', marked: 'look at this item', others: 'not enough evidence' },
    ),
  alone: () =>
    intervals(
      {
        groups: [{ title: '', rows: [{ label: 'una etiqueta muy larga que no cabe en la columna que tiene', value: -2, printed: '−2' }] }],
      },
      { axis: 'Puntos', marked: '', others: '' },
    ),
  nothing: () => intervals({ groups: [] }, { axis: 'Points', marked: '', others: '' }),
}
