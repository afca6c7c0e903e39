import { conditions, quadrants } from '../tokens.ts'
import { stackedBars } from './stacked-bars.ts'

const quadrantWords = {
  es: { S: 'Fortalezas', W: 'Debilidades', O: 'Oportunidades', T: 'Amenazas', total: 'Total' },
  en: { S: 'Strengths', W: 'Weaknesses', O: 'Opportunities', T: 'Threats', total: 'Total' },
}
const rows = {
  es: ['Política', 'Legal', 'Institucional', 'Técnica'],
  en: ['Political', 'Legal', 'Institutional', 'Technical'],
}
const counts = [
  [2, 5, 4, 2],
  [9, 12, 2, 1],
  [6, 21, 3, 3],
  [3, 14, 7, 1],
]

const byQuadrant = (lang: 'es' | 'en') =>
  stackedBars(
    {
      parts: (['S', 'W', 'O', 'T'] as const).map((key) => ({ label: quadrantWords[lang][key], mark: quadrants[key] })),
      rows: rows[lang].map((label, index) => ({ label, values: counts[index] ?? [] })),
    },
    { total: quadrantWords[lang].total },
  )

export const examples = {
  es: () => byQuadrant('es'),
  en: () => byQuadrant('en'),
  conditions: () =>
    stackedBars(
      {
        parts: [
          { label: 'Condiciones políticas', mark: conditions.political },
          { label: 'Condiciones legales', mark: conditions.legal },
          { label: 'Condiciones institucionales, con las financieras y de personal', mark: conditions.institutional },
          { label: 'Condiciones técnicas, con las operativas', mark: conditions.technical },
        ],
        rows: [
          { label: 'Protección y participación de víctimas y testigos', values: [1, 24, 310, 6] },
          { label: 'Distinción entre trata y tráfico ilícito', values: [0, 0, 0, 0] },
          { label: 'Panamá', values: [4, 0, 55, 1200] },
        ],
      },
      { total: 'Total' },
    ),
  seven: () =>
    stackedBars(
      {
        parts: Object.values(conditions).map((mark) => ({ label: mark.word.es, mark })),
        rows: [{ label: 'Región', values: [13, 24, 17, 15, 12, 9, 5] }],
      },
      { total: 'Total' },
    ),
}
