import { meansChart } from './means.ts'

const point = (value: number, half = 1) => ({ value, low: value - half, high: value + half, printed: value.toFixed(1) })

export const examples = {
  es: () =>
    meansChart(
      {
        steps: ['antes', 'después', 'a los 3 meses'],
        most: 24,
        lines: [
          { label: 'capacitadas', points: [point(13.9), point(17.8), point(16.6)] },
          { label: 'lista de espera', points: [point(12.7), point(12.8), point(12.6)] },
        ],
      },
      { axis: 'Aciertos, de 24' },
    ),
  en: () =>
    meansChart(
      {
        steps: ['before', 'after'],
        lines: [
          { label: 'trained', points: [point(9.2), { value: 9.3, printed: '9.3' }] },
          { label: 'waiting list', points: [point(9.1), undefined] },
          { label: 'control group', points: [point(9), point(9.2)] },
        ],
      },
      { axis: 'Right answers' },
    ),
  long: () =>
    meansChart(
      {
        steps: ['antes de la primera sesión de la capacitación regional', 'seis meses después de la última sesión', 'a los 3', 'a los 6'],
        lines: [{ label: 'personas de oficinas que ya se habían capacitado antes', points: [point(3), undefined, point(4), point(24)] }],
      },
      { axis: 'Aciertos de quienes respondieron, con los que faltan contados como error' },
    ),
  nothing: () => meansChart({ steps: [], lines: [] }, { axis: 'Points' }),
}
