import { defineTable, type Row } from '#sheets/table.ts'

/** Stand of a country towards what the programme asks it to sign; appended, a later one supersedes. */
export const positions = defineTable({
  name: 'positions',
  heading: { es: 'Posiciones', en: 'Positions' },
  key: ['subject', 'country', 'taken_on'],
  columns: {
    /** What was put to the country, e.g. `report:1`. */
    subject: { type: 'text', max: 80, heading: { es: 'Asunto', en: 'Subject' } },
    country: { type: 'text', refers: ['countries', 'code'], heading: { es: 'País', en: 'Country' } },
    office_es: { type: 'text', max: 200, heading: { es: 'Oficina (español)', en: 'Office (Spanish)' } },
    office_en: { type: 'text', max: 200, heading: { es: 'Oficina (inglés)', en: 'Office (English)' } },
    stand: {
      type: 'choice',
      heading: { es: 'Posición', en: 'Stand' },
      values: {
        accept: { es: 'acepta', en: 'accepts' },
        'accept-with-reservation': { es: 'acepta con reserva', en: 'accepts with reservation' },
        object: { es: 'objeta', en: 'objects' },
      },
    },
    /** Printed word for word. */
    reservation_es: {
      type: 'text',
      max: 2000,
      lines: true,
      optional: true,
      heading: { es: 'Reserva (español)', en: 'Reservation (Spanish)' },
    },
    reservation_en: {
      type: 'text',
      max: 2000,
      lines: true,
      optional: true,
      heading: { es: 'Reserva (inglés)', en: 'Reservation (English)' },
    },
    taken_on: { type: 'date', heading: { es: 'Fecha', en: 'Date' } },
  },
})

export const decideTables = [positions] as const
export type Position = Row<typeof positions>
