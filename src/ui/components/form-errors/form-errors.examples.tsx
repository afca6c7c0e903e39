import type { Example } from '../example.ts'
import { TextField } from '../text-field/text-field.tsx'
import { FormErrors } from './form-errors.tsx'

export const examples: readonly Example[] = [
  {
    name: 'two answers',
    show: (say) => {
      const faults = [
        { field: 'place', message: say('Escriba el lugar del taller.', 'Write the place of the workshop.') },
        { field: 'day', message: say('El último día es anterior al primero.', 'The last day is before the first.') },
      ]
      return (
        <div className="gallery-stack">
          <FormErrors
            title={say('Aún no se guardó: dos respuestas necesitan un cambio', 'Not saved yet: two answers need a change')}
            faults={faults}
            addressOf={(field) => `errors-${field}`}
          />
          <TextField label={say('Lugar', 'Place')} fault={faults[0]?.message ?? ''} />
        </div>
      )
    },
  },
]
