import type { Example } from '../example.ts'
import { Icon } from './icon.tsx'

export const examples: readonly Example[] = [
  {
    name: 'beside words',
    show: (say) => (
      <p>
        <Icon name="check" /> {say('aprobado', 'approved')} · <Icon name="alert" /> {say('sin fuente', 'without a source')} ·{' '}
        <Icon name="download" /> CSV
      </p>
    ),
  },
]
