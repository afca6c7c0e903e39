import type { Example } from '../example.ts'
import { Choice } from './choice.tsx'

export const examples: readonly Example[] = [
  {
    name: 'position of a country',
    show: (say) => (
      <Choice
        label={say('Posición del país ante el informe', 'The country’s position on the report')}
        startsWith="reservation"
        options={[
          { id: 'accept', label: say('Acepta', 'Accepts') },
          {
            id: 'reservation',
            label: say('Acepta con reserva', 'Accepts with a reservation'),
            detail: say('La reserva se imprime palabra por palabra.', 'The reservation is printed word for word.'),
          },
          {
            id: 'object',
            label: say('Objeta', 'Objects'),
            detail: say(
              'El informe no se publica mientras la objeción siga en pie.',
              'The report is not released while the objection stands.',
            ),
          },
        ]}
      />
    ),
  },
  {
    name: 'in a row, with a fault',
    show: (say) => (
      <Choice
        inline
        label={say('Cuadrante', 'Quadrant')}
        fault={say('Elija el cuadrante en que se dijo.', 'Choose the quadrant in which it was said.')}
        options={[
          { id: 'S', label: say('Fortaleza', 'Strength') },
          { id: 'W', label: say('Debilidad', 'Weakness') },
          { id: 'O', label: say('Oportunidad', 'Opportunity') },
          { id: 'T', label: say('Amenaza', 'Threat') },
        ]}
      />
    ),
  },
]
