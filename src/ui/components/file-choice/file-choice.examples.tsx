import type { Example } from '../example.ts'
import { FileChoice } from './file-choice.tsx'

const NOTHING = () => undefined

export const examples: readonly Example[] = [
  {
    name: 'workbook, and busy',
    show: (say) => (
      <div className="gallery-stack">
        <FileChoice
          title={say('Elija el libro', 'Choose the workbook')}
          level={3}
          hint={say('Excel o CSV, hasta 20 MB.', 'Excel or CSV, up to 20 MB.')}
          choose={say('Elegir archivo', 'Choose a file')}
          accept=".xlsx,.csv"
          onFile={NOTHING}
        />
        <FileChoice
          title={say('Elija la copia', 'Choose the copy')}
          level={3}
          hint={say('Se está leyendo.', 'It is being read.')}
          choose={say('Leyendo…', 'Reading…')}
          accept=".zip"
          busy
          onFile={NOTHING}
        />
      </div>
    ),
  },
]
