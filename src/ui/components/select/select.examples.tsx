import type { Example, Say } from '../example.ts'
import { Select } from './select.tsx'

const countries = (say: Say) => [
  { id: 'BZ', label: say('Belice', 'Belize') },
  { id: 'CR', label: 'Costa Rica' },
  { id: 'SV', label: 'El Salvador' },
  { id: 'GT', label: 'Guatemala' },
  { id: 'HN', label: 'Honduras' },
  { id: 'NI', label: 'Nicaragua' },
  { id: 'PA', label: say('Panamá', 'Panama') },
]

export const examples: readonly Example[] = [
  { name: 'chosen', show: (say) => <Select label={say('País', 'Country')} options={countries(say)} startsWith="HN" /> },
  {
    name: 'nothing chosen yet',
    show: (say) => (
      <Select
        label={say('País', 'Country')}
        hint={say('Donde se celebró el taller.', 'Where the workshop was held.')}
        options={countries(say)}
        none={say('Elija un país', 'Choose a country')}
        required
        fault={say('Elija el país del taller.', 'Choose the country of the workshop.')}
      />
    ),
  },
]
