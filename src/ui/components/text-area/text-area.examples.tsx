import { counterWords } from '../../words.ts'
import type { Example, Say } from '../example.ts'
import { TextArea } from './text-area.tsx'

const limit = (say: Say) => ({ most: 500, words: counterWords(say.t) })
const said = (say: Say) =>
  say(
    'Los operadores de justicia confunden la trata de personas con el tráfico ilícito de migrantes, y por eso las causas se abren por el delito menor.',
    'Justice officials confuse trafficking in persons with smuggling of migrants, so that cases are opened for the lesser offence.',
  )

export const examples: readonly Example[] = [
  {
    name: 'with a counter',
    show: (say) => (
      <TextArea
        label={say('Enunciado', 'Statement')}
        hint={say('Como lo dijo el grupo, sin nombres de personas.', 'As the group said it, without names of persons.')}
        startsWith={said(say)}
        limit={limit(say)}
        lang={say.lang}
      />
    ),
  },
  {
    name: 'too long',
    show: (say) => (
      <TextArea
        label={say('Enunciado', 'Statement')}
        startsWith={`${said(say)} `.repeat(5).trim()}
        limit={limit(say)}
        fault={say(
          'Acorte el enunciado a 500 caracteres, o divídalo en dos.',
          'Shorten the statement to 500 characters, or divide it in two.',
        )}
      />
    ),
  },
]
