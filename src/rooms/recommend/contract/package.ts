import { countryOrRegion } from '#programme/country-column.ts'
import { defineTable, type Row } from '#sheets/table.ts'

/** Tables of this room in a programme package. What a source does not state stays empty and is printed as "not stated in the source". */
export const recommendations = defineTable({
  name: 'recommendations',
  heading: { es: 'Recomendaciones', en: 'Recommendations' },
  key: ['code'],
  columns: {
    code: { type: 'text', pattern: /^R-([A-Z]{2}|REG)-\d{2}$/, example: 'R-GT-01', heading: { es: 'Código', en: 'Code' } },
    country: countryOrRegion,
    text_es: { type: 'text', otherwise: 'text_en', max: 600, lines: true, heading: { es: 'Texto (español)', en: 'Text (Spanish)' } },
    text_en: { type: 'text', otherwise: 'text_es', max: 600, lines: true, heading: { es: 'Texto (inglés)', en: 'Text (English)' } },
    condition: { type: 'text', refers: ['conditions', 'code'], heading: { es: 'Condición', en: 'Condition' } },
    issuer_es: { type: 'text', otherwise: 'issuer_en', max: 200, heading: { es: 'Emisor (español)', en: 'Issuer (Spanish)' } },
    issuer_en: { type: 'text', otherwise: 'issuer_es', max: 200, heading: { es: 'Emisor (inglés)', en: 'Issuer (English)' } },
    /** Whether the programme itself made it; those of others are shown apart. */
    of_programme: {
      type: 'choice',
      heading: { es: 'Del programa', en: 'Of the programme' },
      values: { yes: { es: 'sí', en: 'yes' }, no: { es: 'no', en: 'no' } },
    },
    year: { type: 'integer', min: 1990, max: 2100, optional: true, heading: { es: 'Año', en: 'Year' } },
    addressee_es: { type: 'text', max: 200, optional: true, heading: { es: 'Destinatario (español)', en: 'Addressee (Spanish)' } },
    addressee_en: { type: 'text', max: 200, optional: true, heading: { es: 'Destinatario (inglés)', en: 'Addressee (English)' } },
    term_es: { type: 'text', max: 200, optional: true, heading: { es: 'Plazo (español)', en: 'Term (Spanish)' } },
    term_en: { type: 'text', max: 200, optional: true, heading: { es: 'Plazo (inglés)', en: 'Term (English)' } },
    indicator_es: { type: 'text', max: 300, optional: true, heading: { es: 'Indicador (español)', en: 'Indicator (Spanish)' } },
    indicator_en: { type: 'text', max: 300, optional: true, heading: { es: 'Indicador (inglés)', en: 'Indicator (English)' } },
    source: { type: 'text', optional: true, refers: ['sources', 'code'], heading: { es: 'Fuente', en: 'Source' } },
  },
})

export const recommendationGaps = defineTable({
  name: 'recommendation_gaps',
  heading: { es: 'Brechas que responde', en: 'Gaps answered' },
  key: ['recommendation', 'gap'],
  columns: {
    recommendation: { type: 'text', refers: ['recommendations', 'code'], heading: { es: 'Recomendación', en: 'Recommendation' } },
    gap: { type: 'text', refers: ['gaps', 'code'], heading: { es: 'Brecha', en: 'Gap' } },
  },
})

/** Entries of follow-up are appended, never edited. Reported and verified stay apart; only verified counts as done. */
export const followups = defineTable({
  name: 'followups',
  heading: { es: 'Seguimiento', en: 'Follow-up' },
  key: ['recommendation', 'date', 'reported_by'],
  columns: {
    recommendation: { type: 'text', refers: ['recommendations', 'code'], heading: { es: 'Recomendación', en: 'Recommendation' } },
    round: { type: 'integer', refers: ['rounds', 'number'], heading: { es: 'Ronda', en: 'Round' } },
    date: { type: 'date', heading: { es: 'Fecha', en: 'Date' } },
    reported_by: { type: 'text', max: 200, heading: { es: 'Informa', en: 'Reported by' } },
    status: {
      type: 'choice',
      heading: { es: 'Estado', en: 'Status' },
      values: {
        'not-started': { es: 'sin empezar', en: 'not started' },
        'in-progress': { es: 'en curso', en: 'in progress' },
        'partly-done': { es: 'cumplida en parte', en: 'partly done' },
        done: { es: 'cumplida', en: 'done' },
        superseded: { es: 'reemplazada', en: 'superseded' },
        rejected: { es: 'rechazada', en: 'rejected' },
      },
    },
    /** Required for partly done and done. */
    evidence_es: { type: 'text', max: 500, lines: true, optional: true, heading: { es: 'Prueba (español)', en: 'Evidence (Spanish)' } },
    evidence_en: { type: 'text', max: 500, lines: true, optional: true, heading: { es: 'Prueba (inglés)', en: 'Evidence (English)' } },
    source: { type: 'text', optional: true, refers: ['sources', 'code'], heading: { es: 'Fuente', en: 'Source' } },
    verified_by: { type: 'text', max: 200, optional: true, heading: { es: 'Verificó', en: 'Verified by' } },
    verified_on: { type: 'date', optional: true, heading: { es: 'Verificado el', en: 'Verified on' } },
  },
})

export const recommendTables = [recommendations, recommendationGaps, followups] as const
export type Recommendation = Row<typeof recommendations>
export type RecommendationGap = Row<typeof recommendationGaps>
export type Followup = Row<typeof followups>
