import type { Example } from '../example.ts'
import { KeyHints } from './key-hint.tsx'

export const examples: readonly Example[] = [
  {
    name: 'coding',
    show: (say) => (
      <KeyHints
        hints={[
          { keys: ['1', '…', '9'], does: say('asignar el tema', 'assign the theme') },
          { keys: ['J'], does: say('enunciado siguiente', 'next statement') },
          { keys: ['K'], does: say('enunciado anterior', 'previous statement') },
          { keys: ['Ctrl', 'Z'], does: say('deshacer', 'undo') },
        ]}
      />
    ),
  },
]
