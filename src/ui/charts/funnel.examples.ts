import { type Funnel, funnel, type FunnelStage } from './funnel.ts'

const persons = (value: number | '<5', unit: string): FunnelStage =>
  value === '<5' ? { value: { low: 0, high: 4 }, printed: '<5', unit } : { value, printed: String(value), unit }

const year2017 = (lang: 'es' | 'en'): Funnel => {
  const [offences, people] = lang === 'es' ? ['delitos', 'personas'] : ['offences', 'persons']
  const row = (label: string, recorded: number | '<5' | undefined, rest: readonly (number | '<5' | undefined)[]) => ({
    label,
    stages: [
      recorded === undefined ? undefined : persons(recorded, offences),
      ...rest.map((value) => (value === undefined ? undefined : persons(value, people))),
    ],
  })
  return {
    stages:
      lang === 'es'
        ? ['Delitos registrados', 'Personas en contacto formal', 'Personas procesadas', 'Personas condenadas']
        : ['Recorded offences', 'Persons in formal contact', 'Persons prosecuted', 'Persons convicted'],
    rows: [
      row(lang === 'es' ? 'Belice' : 'Belize', 11, ['<5', '<5', undefined]),
      row('Costa Rica', 86, [71, 38, 8]),
      row('El Salvador', 83, [64, 51, 19]),
      row('Guatemala', 316, [254, 141, 27]),
      row('Honduras', undefined, [60, 41, 15]),
      row('Nicaragua', undefined, [undefined, 0, '<5']),
      row(lang === 'es' ? 'Panamá' : 'Panama', 29, [22, 17, 9]),
    ],
  }
}

export const examples = {
  es: () => funnel(year2017('es'), { differentUnits: 'unidades distintas', nothing: 'sin dato' }),
  en: () => funnel(year2017('en'), { differentUnits: 'different units', nothing: 'no figure' }),
  nothing: () => funnel({ stages: ['Recorded', 'Convicted'], rows: [] }, { differentUnits: 'different units', nothing: 'no figure' }),
}
