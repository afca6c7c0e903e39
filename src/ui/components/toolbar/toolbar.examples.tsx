import { Button } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { Toolbar, ToolbarGroup } from './toolbar.tsx'

export const examples: readonly Example[] = [
  {
    name: 'two groups',
    show: (say) => (
      <Toolbar aria-label={say('Enunciado', 'Statement')}>
        <ToolbarGroup aria-label={say('Código', 'Code')}>
          <Button small>{say('Asignar tema', 'Assign theme')}</Button>
          <Button small>{say('Dejar sin tema', 'Leave without theme')}</Button>
        </ToolbarGroup>
        <ToolbarGroup aria-label={say('Orden', 'Order')}>
          <Button small icon="rising">
            {say('Anterior', 'Previous')}
          </Button>
          <Button small icon="falling">
            {say('Siguiente', 'Next')}
          </Button>
        </ToolbarGroup>
      </Toolbar>
    ),
  },
]
