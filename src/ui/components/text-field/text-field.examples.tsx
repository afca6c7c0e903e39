import type { Example } from '../example.ts'
import { TextField } from './text-field.tsx'

export const examples: readonly Example[] = [
  {
    name: 'with a hint',
    show: (say) => (
      <TextField
        label={say('Nombre del programa', 'Name of the programme')}
        hint={say('Como debe leerse en la portada del informe.', 'As it should read on the cover of the report.')}
        startsWith={say(
          'Fortalecimiento de las capacidades contra la trata de personas',
          'Strengthening capacities against trafficking in persons',
        )}
        required
      />
    ),
  },
  {
    name: 'optional and short',
    show: (say) => (
      <TextField
        label={say('Código del taller', 'Workshop code')}
        optional={say('opcional', 'optional')}
        width="half"
        startsWith="R1-HN-POL-1"
      />
    ),
  },
  {
    name: 'with a fault',
    show: (say) => (
      <TextField
        label={say('Correo institucional', 'Office e-mail')}
        type="email"
        autoComplete="email"
        startsWith="ana.mejia@fiscalia"
        fault={say(
          'Escriba el correo completo, por ejemplo ana.mejia@fiscalia.gob.hn.',
          'Write the whole address, such as ana.mejia@fiscalia.gob.hn.',
        )}
      />
    ),
  },
  {
    name: 'read only',
    show: (say) => (
      <TextField
        label={say('Oficina', 'Office')}
        readOnly
        startsWith={say('Fiscalía General, Honduras', 'Office of the Attorney General, Honduras')}
      />
    ),
  },
]
