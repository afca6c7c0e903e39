import type { Example } from '../example.ts'
import { Disclosure } from './disclosure.tsx'

export const examples: readonly Example[] = [
  {
    name: 'closed and open',
    show: (say) => (
      <div className="gallery-stack">
        <Disclosure level={3} title={say('Cómo se asignó el sector', 'How the sector was assigned')}>
          <p>
            {say(
              'El texto nombra a la policía; la fuente es el informe de 2009.',
              'The text names the police; its source is the report of 2009.',
            )}
          </p>
        </Disclosure>
        <Disclosure level={3} startsOpen title={say('Fuentes (2)', 'Sources (2)')}>
          <p>{say('Informe sobre la trata de personas, 2008 y 2009.', 'Trafficking in Persons Report, 2008 and 2009.')}</p>
        </Disclosure>
      </div>
    ),
  },
]
