import { defineTable, type Row } from '#sheets/table.ts'

/** Where a State stands towards an instrument, as a published source gives it. */
export const treatyStatuses = defineTable({
  name: 'treaties',
  heading: { es: 'Tratados', en: 'Treaties' },
  key: ['country', 'treaty'],
  columns: {
    country: { type: 'text', refers: ['countries', 'code'], heading: { es: 'País', en: 'Country' } },
    /** Stable key of the instrument. */
    treaty: { type: 'text', max: 60, pattern: /^[a-z0-9-]+$/, example: 'tip-protocol', heading: { es: 'Clave', en: 'Key' } },
    name_es: { type: 'text', max: 200, heading: { es: 'Instrumento (español)', en: 'Instrument (Spanish)' } },
    name_en: { type: 'text', max: 200, heading: { es: 'Instrumento (inglés)', en: 'Instrument (English)' } },
    status_es: { type: 'text', max: 200, heading: { es: 'Situación (español)', en: 'Status (Spanish)' } },
    status_en: { type: 'text', max: 200, heading: { es: 'Situación (inglés)', en: 'Status (English)' } },
    date: { type: 'text', optional: true, pattern: /^\d{4}(-\d{2}(-\d{2})?)?$/, heading: { es: 'Fecha', en: 'Date' } },
    /** Where it was read: names, numbers, ISO dates and addresses, of no language. Empty where no source was found. */
    source: { type: 'text', max: 400, optional: true, heading: { es: 'Fuente', en: 'Source' } },
  },
})

export const lawTables = [treatyStatuses] as const
export type TreatyStatus = Row<typeof treatyStatuses>
