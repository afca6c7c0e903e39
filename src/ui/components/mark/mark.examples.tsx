import { conditions, quadrants } from '../../tokens.ts'
import type { Example } from '../example.ts'
import { Mark } from './mark.tsx'

export const examples: readonly Example[] = [
  {
    name: 'quadrants',
    show: (say) => (
      <div className="gallery-row">
        {Object.entries(quadrants).map(([code, mark]) => (
          <Mark key={code} mark={mark}>
            {mark.word[say.lang]}
          </Mark>
        ))}
      </div>
    ),
  },
  {
    name: 'conditions',
    show: (say) => (
      <div className="gallery-row">
        {Object.entries(conditions).map(([code, mark]) => (
          <Mark key={code} mark={mark}>
            {mark.word[say.lang]}
          </Mark>
        ))}
      </div>
    ),
  },
]
