import type { Example } from '../example.ts'
import { CheckboxGroup } from './checkbox-group.tsx'
import { Checkbox } from './checkbox.tsx'

export const examples: readonly Example[] = [
  {
    name: 'one',
    show: (say) => (
      <Checkbox
        label={say('El taller fue regional', 'The workshop was regional')}
        detail={say('Cuenta como taller, pero no en ningún país ni sector.', 'It counts as a workshop, but in no country and no sector.')}
        startsChecked
      />
    ),
  },
  {
    name: 'several',
    show: (say) => (
      <CheckboxGroup
        label={say('Sectores del taller', 'Sectors of the workshop')}
        hint={say('Marque todos los que estuvieron en la sala.', 'Tick all that were in the room.')}
        startsWith={['police', 'prosecution']}
        options={[
          { id: 'police', label: say('Policía', 'Police') },
          { id: 'prosecution', label: say('Fiscalía', 'Prosecution') },
          { id: 'judiciary', label: say('Judicatura', 'Judiciary') },
        ]}
      />
    ),
  },
  {
    name: 'in a row, with a fault',
    show: (say) => (
      <CheckboxGroup
        inline
        label={say('Idiomas del informe', 'Languages of the report')}
        fault={say('Elija al menos un idioma.', 'Choose at least one language.')}
        options={[
          { id: 'es', label: 'Español' },
          { id: 'en', label: 'English' },
        ]}
      />
    ),
  },
]
