import { problemWords } from '../../words.ts'
import { Button } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { ProblemPanel } from './problem-panel.tsx'

export const examples: readonly Example[] = [
  {
    name: 'refused',
    show: (say) => (
      <ProblemPanel
        words={problemWords(say.t)}
        title={say('El taller ya está cerrado', 'The workshop is closed already')}
        kept={say(
          'Su texto sigue en el campo; los demás enunciados no cambiaron.',
          'Your text is still in the field; the other statements did not change.',
        )}
        next={say(
          'Pida a quien facilitó el taller que lo reabra, o copie el texto a otro taller.',
          'Ask the facilitator to reopen it, or copy the text to another workshop.',
        )}
        code="workshop.closed"
      />
    ),
  },
  {
    name: 'a fault of ours',
    show: (say) => (
      <ProblemPanel
        words={problemWords(say.t)}
        title={say('Algo falló de nuestro lado', 'Something failed on our side')}
        kept={say('Todo lo guardado hasta las 10:42.', 'Everything saved until 10:42.')}
        next={say(
          'Inténtelo otra vez. Si se repite, dé este código a quien administra el sistema.',
          'Try again. If it happens once more, give this code to your administrator.',
        )}
        code="unexpected"
        request="0192f7a0-5b1e"
        action={<Button small>{say('Intentar otra vez', 'Try again')}</Button>}
      />
    ),
  },
]
