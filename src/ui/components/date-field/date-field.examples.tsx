import { dateWords } from '../../words.ts'
import type { Example } from '../example.ts'
import { DateField } from './date-field.tsx'

export const examples: readonly Example[] = [
  {
    name: 'day of a workshop',
    show: (say) => (
      <DateField
        label={say('Primer día del taller', 'First day of the workshop')}
        hint={say('Por ejemplo, 12 3 2009.', 'For example, 12 3 2009.')}
        words={dateWords(say.t)}
        startsWith="2009-03-12"
      />
    ),
  },
  {
    name: 'with a fault',
    show: (say) => (
      <DateField
        label={say('Último día del taller', 'Last day of the workshop')}
        words={dateWords(say.t)}
        startsWith="2009-02-31"
        fault={say(
          'Febrero de 2009 no tiene día 31. Corrija el día o el mes.',
          'February 2009 has no day 31. Correct the day or the month.',
        )}
      />
    ),
  },
]
