import { type Cycle, cycle } from './cycle.ts'

const es: Cycle = {
  stations: [
    { words: 'Talleres', note: 'policía, fiscalía y judicatura de siete países' },
    { words: 'Hallazgos', note: 'enunciados codificados, con la fuerza de su prueba' },
    { words: 'Brechas', note: 'lo que la región debe responder' },
    { words: 'Recomendaciones', note: 'quién, qué, para cuándo' },
    { words: 'Acción', note: 'capacitación, cooperación, planes, campañas' },
    { words: 'Cambio medido', note: 'estadísticas y la ronda siguiente' },
  ],
  middle: 'Toda frase publicada lleva de vuelta a lo que se dijo en un taller',
}
const en: Cycle = {
  stations: [
    { words: 'Workshops', note: 'police, prosecution and judiciary of seven countries' },
    { words: 'Findings', note: 'coded statements, with the strength of their evidence' },
    { words: 'Gaps', note: 'what the region must answer' },
    { words: 'Recommendations', note: 'who, what, by when' },
    { words: 'Action', note: 'training, cooperation, shared plans, campaigns' },
    { words: 'Measured change', note: 'statistics, and the next round' },
  ],
  middle: 'Every published sentence leads back to what was said in a workshop',
}

export const examples = {
  es: () => cycle(es),
  en: () => cycle(en),
  wide: () => cycle(en, { width: 860 }),
  bare: () => cycle({ stations: ['Ask', 'Act'].map((words) => ({ words })), middle: '' }),
  nothing: () => cycle({ stations: [], middle: '' }),
}
