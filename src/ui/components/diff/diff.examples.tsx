import { diffWords } from '../../words.ts'
import type { Example, Say } from '../example.ts'
import { Diff, DiffSides } from './diff.tsx'

const before = (say: Say) =>
  say(
    'En cuatro de los siete países, los textos publicados señalan que las unidades especializadas carecen de personal y que los casos se abren por delitos menores.',
    'In four of the seven countries, published texts note that specialised units lack staff and that cases are opened for lesser offences.',
  )
const after = (say: Say) =>
  say(
    'En cinco de los siete países, los textos publicados señalan que las unidades especializadas carecen de personal estable y que los casos se abren por delitos menores.',
    'In five of the seven countries, published texts note that specialised units lack permanent staff and that cases are opened for lesser offences.',
  )
export const examples: readonly Example[] = [
  { name: 'in one text', show: (say) => <Diff before={before(say)} after={after(say)} lang={say.lang} words={diffWords(say.t)} /> },
  {
    name: 'beside each other',
    show: (say) => (
      <DiffSides
        before={before(say)}
        after={after(say)}
        lang={say.lang}
        words={diffWords(say.t)}
        headings={{ before: say('Oración generada', 'Generated sentence'), after: say('Oración corregida', 'Edited sentence') }}
        level={3}
      />
    ),
  },
]
