import { Button } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { LinkButton } from '../link-button/link-button.tsx'
import { EmptyState } from './empty-state.tsx'

export const examples: readonly Example[] = [
  {
    name: 'no workshop yet',
    show: (say) => (
      <EmptyState
        level={3}
        title={say('Todavía no hay talleres en esta ronda', 'There are no workshops in this round yet')}
        text={say(
          'Descargue la plantilla, llénela con los enunciados de cada sala e impórtela. Nada se guarda hasta que usted lo confirme.',
          'Download the template, fill it with the statements of each room and import it. Nothing is kept until you confirm.',
        )}
        next={
          <>
            <LinkButton tone="primary" icon="download" href="#plantilla">
              {say('Plantilla de taller (XLSX)', 'Workshop template (XLSX)')}
            </LinkButton>
            <Button>{say('Importar un archivo', 'Import a file')}</Button>
          </>
        }
      />
    ),
  },
]
