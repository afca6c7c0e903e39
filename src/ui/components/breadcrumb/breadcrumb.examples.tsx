import type { Example } from '../example.ts'
import { Breadcrumb } from './breadcrumb.tsx'

export const examples: readonly Example[] = [
  {
    name: 'three steps',
    show: (say) => (
      <Breadcrumb
        aria-label={say('Ruta hasta esta página', 'Way to this page')}
        crumbs={[
          { label: say('Programa', 'Programme'), href: '#programa' },
          { label: say('Brechas regionales', 'Regional gaps'), href: '#brechas' },
          { label: say('La asistencia judicial recíproca llega tarde', 'Mutual legal assistance comes late'), href: '#brecha' },
        ]}
      />
    ),
  },
]
