import { Breadcrumb } from '../breadcrumb/breadcrumb.tsx'
import { Button } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { PageHead } from './page-head.tsx'

export const examples: readonly Example[] = [
  {
    name: 'a gap',
    page: true,
    show: (say) => (
      <main className="gallery-page">
        <PageHead
          way={
            <Breadcrumb
              aria-label={say('Ruta', 'Way')}
              crumbs={[
                { label: say('Programa', 'Programme'), href: '#programa' },
                { label: say('Brechas', 'Gaps'), href: '#brechas' },
              ]}
            />
          }
          title={say(
            'La asistencia judicial recíproca llega cuando el juicio ya terminó',
            'Mutual legal assistance comes when the trial is over',
          )}
          lead={say(
            'Seis hallazgos de cinco países; una recomendación la responde.',
            'Six findings from five countries; one recommendation answers it.',
          )}
          actions={
            <>
              <Button tone="primary">{say('Proponer la brecha', 'Propose the gap')}</Button>
              <Button icon="print">{say('Imprimir', 'Print')}</Button>
            </>
          }
        />
      </main>
    ),
  },
]
