import type { Example, Say } from '../example.ts'
import { TextArea } from './text-area.tsx'

const limit = (say: Say) => ({
  most: 500,
  words: {
    left: (n: number) =>
      say(n === 1 ? 'Queda 1 carácter' : `Quedan ${n} caracteres`, n === 1 ? '1 character left' : `${n} characters left`),
    over: (n: number) =>
      say(n === 1 ? 'Sobra 1 carácter' : `Sobran ${n} caracteres`, n === 1 ? '1 character too many' : `${n} characters too many`),
  },
})
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
