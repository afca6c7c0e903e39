import type { Example } from '../example.ts'
import { LinkButton } from './link-button.tsx'

export const examples: readonly Example[] = [
  {
    name: 'next steps',
    show: (say) => (
      <div className="gallery-row">
        <LinkButton tone="primary" href="#codificar">
          {say('Codificar 12 enunciados', 'Code 12 statements')}
        </LinkButton>
        <LinkButton href="#plantilla" icon="download">
          {say('Plantilla de taller (XLSX)', 'Workshop template (XLSX)')}
        </LinkButton>
        <LinkButton tone="quiet" href="#cobertura">
          {say('Ver la cobertura', 'See the coverage')}
        </LinkButton>
      </div>
    ),
  },
]
