import { defineTable } from '#sheets/table.ts'

const optional = { type: 'text', optional: true, max: 200 } as const

/** Links as rows, one each: what spreadsheets exchange. Words of kinds, roles and grounds are those of the contract. */
export const linksTable = defineTable({
  name: 'links',
  heading: { es: 'Vínculos', en: 'Links' },
  key: ['from', 'to', 'kind', 'since', 'until'],
  columns: {
    from: { type: 'text', max: 120, heading: { es: 'Parte', en: 'Party' } },
    from_kind: { ...optional, heading: { es: 'Qué es la parte', en: 'What the party is' } },
    to: { type: 'text', max: 120, heading: { es: 'Otra parte', en: 'Other party' } },
    to_kind: { ...optional, heading: { es: 'Qué es la otra parte', en: 'What the other party is' } },
    kind: { ...optional, heading: { es: 'Vínculo', en: 'Link' } },
    status: { ...optional, heading: { es: 'En qué se funda', en: 'What it rests on' } },
    since: { ...optional, heading: { es: 'Desde', en: 'Since' } },
    until: { ...optional, heading: { es: 'Hasta', en: 'Until' } },
    role_source: { ...optional, heading: { es: 'Papel de la parte', en: 'Role of the party' } },
    role_target: { ...optional, heading: { es: 'Papel de la otra parte', en: 'Role of the other party' } },
    exhibits: { ...optional, max: 2_000, heading: { es: 'Pruebas', en: 'Exhibits' } },
  },
})
