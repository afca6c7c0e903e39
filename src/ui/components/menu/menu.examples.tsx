import type { Example } from '../example.ts'
import { Menu } from './menu.tsx'

const nothing = () => undefined

export const examples: readonly Example[] = [
  {
    name: 'actions of a finding',
    show: (say) => (
      <Menu
        label={say('Acciones', 'Actions')}
        entries={[
          { id: 'open', label: say('Abrir la brecha', 'Open the gap'), href: '#brecha' },
          {
            id: 'merge',
            label: say('Unir con otro hallazgo', 'Merge with another finding'),
            detail: say('Los enunciados de ambos quedan juntos.', 'The statements of both are kept together.'),
            onAction: nothing,
          },
          {
            id: 'agree',
            label: say('Acordar', 'Agree'),
            disabledBecause: say('Quedan 3 enunciados sin codificar.', '3 statements are not coded yet.'),
            onAction: nothing,
          },
          { id: 'drop', label: say('Descartar el hallazgo', 'Drop the finding'), danger: true, onAction: nothing },
        ]}
      />
    ),
  },
]
