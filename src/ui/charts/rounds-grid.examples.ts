import { type RoundLabels, type RoundMark, roundsGrid } from './rounds-grid.ts'

const es: RoundLabels = {
  persists: 'persiste',
  stronger: 'más fuerte',
  weaker: 'más débil',
  new: 'nuevo',
  resolved: 'resuelto',
  'only-contrary': 'solo en contra',
  'not-assessed': 'no evaluado',
  none: 'en blanco: sin textos',
}
const en: RoundLabels = {
  persists: 'persists',
  stronger: 'stronger',
  weaker: 'weaker',
  new: 'new',
  resolved: 'resolved',
  'only-contrary': 'only to the contrary',
  'not-assessed': 'not assessed',
  none: 'blank: no text',
}

const codes: Readonly<Record<string, RoundMark>> = {
  p: 'persists',
  s: 'stronger',
  w: 'weaker',
  n: 'new',
  r: 'resolved',
  c: 'only-contrary',
  '?': 'not-assessed',
  '-': 'none',
}
const marks = (row: string): RoundMark[] => [...row].map((code) => codes[code] ?? 'none')

const themes: readonly (readonly [string, string, string])[] = [
  ['Distinción entre trata y tráfico ilícito', 'Telling trafficking from smuggling', 'n----p-'],
  ['Fase de investigación', 'Investigation phase', 'ppn--pp'],
  ['Prueba y técnicas especiales de investigación', 'Evidence and special investigative techniques', '--?nn?-'],
  ['Protección y participación de víctimas y testigos', 'Protection and participation of victims and witnesses', 'pncnspp'],
  ['Procedimientos de asistencia judicial recíproca', 'Mutual legal assistance procedures', '??????r'],
  ['Corrupción y complicidad', 'Corruption and complicity', 'nn-nnwn'],
]
const countries = {
  es: ['Belice', 'Costa Rica', 'El Salvador', 'Guatemala', 'Honduras', 'Nicaragua', 'Panamá'],
  en: ['Belize', 'Costa Rica', 'El Salvador', 'Guatemala', 'Honduras', 'Nicaragua', 'Panama'],
}

export const examples = {
  es: () => roundsGrid({ columns: countries.es, rows: themes.map(([label, , row]) => ({ label, marks: marks(row) })) }, es),
  en: () => roundsGrid({ columns: countries.en, rows: themes.map(([, label, row]) => ({ label, marks: marks(row) })) }, en),
  groups: () =>
    roundsGrid(
      {
        columns: ['República Dominicana', 'México'],
        rows: [
          { under: 'Conceptos y marco legal', label: 'Definición del delito', marks: ['persists', 'weaker'] },
          { label: 'Ratificación y reforma legal', marks: ['resolved', 'new'] },
          { under: 'Víctimas y testigos', label: 'Albergues y servicios de atención', marks: ['stronger'] },
        ],
      },
      es,
    ),
  nothing: () => roundsGrid({ columns: countries.en, rows: [] }, en),
}
