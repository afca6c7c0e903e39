import { defineTable, type Row } from '#sheets/table.ts'

const answer = { yes: { es: 'Sí', en: 'Yes', also: ['s', 'y', 'si'] }, no: { es: 'No', en: 'No', also: ['n'] } } as const

/** Who is to be enrolled in one session: a row for each person. */
export const rollSheet = defineTable({
  name: 'roll',
  heading: { es: 'Inscripción', en: 'Enrolment' },
  about: { es: 'Una fila por persona.', en: 'One row for each person.' },
  key: ['pseudonym', 'name', 'contact'],
  columns: {
    pseudonym: {
      type: 'text',
      max: 12,
      optional: true,
      heading: { es: 'Seudónimo', en: 'Pseudonym' },
      about: {
        es: 'Solo de quien ya estuvo en una sesión: entonces lo demás puede quedar vacío.',
        en: 'Only of somebody who was in a session before: all else may then stay empty.',
      },
    },
    name: { type: 'text', max: 200, optional: true, heading: { es: 'Nombre', en: 'Name' }, also: ['nombre completo', 'full name'] },
    contact: {
      type: 'text',
      max: 254,
      optional: true,
      heading: { es: 'Contacto', en: 'Contact' },
      also: ['correo', 'correo electrónico', 'email', 'e-mail', 'teléfono', 'telephone'],
      about: {
        es: 'Por él se reconoce a quien ya estuvo en otra sesión, y se distingue a dos personas del mismo nombre.',
        en: 'Somebody who was in another session is recognised by it, and two people of one name are told apart.',
      },
    },
    office: { type: 'text', max: 200, optional: true, heading: { es: 'Institución', en: 'Institution' }, also: ['oficina', 'office'] },
    sector: { type: 'text', max: 80, optional: true, heading: { es: 'Sector', en: 'Sector' } },
    unit: { type: 'text', max: 200, optional: true, heading: { es: 'Unidad', en: 'Unit' } },
    post: { type: 'text', max: 200, optional: true, heading: { es: 'Cargo', en: 'Post' }, also: ['puesto'] },
    months_in_post: { type: 'integer', min: 0, max: 720, optional: true, heading: { es: 'Meses en el cargo', en: 'Months in post' } },
    expects_to_stay: {
      type: 'choice',
      optional: true,
      values: answer,
      heading: { es: 'Espera seguir 12 meses', en: 'Expects to stay 12 months' },
    },
    trained_before: { type: 'choice', optional: true, values: answer, heading: { es: 'Capacitación anterior', en: 'Trained before' } },
    supervisor_agrees: {
      type: 'choice',
      optional: true,
      values: answer,
      heading: { es: 'Su jefatura está de acuerdo', en: 'Supervisor agrees' },
    },
    arm: {
      type: 'choice',
      optional: true,
      values: {
        trained: { es: 'Capacitado', en: 'Trained' },
        waiting: { es: 'En espera', en: 'Waiting' },
        control: { es: 'Comparación', en: 'Comparison' },
      },
      heading: { es: 'Grupo', en: 'Group' },
      about: { es: 'Vacío: capacitado.', en: 'Empty: trained.' },
    },
    reason: { type: 'text', max: 500, optional: true, heading: { es: 'Motivo de la selección', en: 'Reason of selection' } },
  },
})
export type RollRow = Row<typeof rollSheet>
