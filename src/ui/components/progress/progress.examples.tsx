import { useState } from 'react'
import type { Example, Say } from '../example.ts'
import { Progress } from './progress.tsx'

const Making = ({ say }: { say: Say }) => {
  const [stopped, setStopped] = useState(false)
  if (stopped) return <p role="status">{say('Se detuvo. No se guardó ningún archivo a medias.', 'Stopped. No half-made file was kept.')}</p>
  return (
    <Progress
      label={say('Informe regional, versión 1.0', 'Regional report, version 1.0')}
      done={0.45}
      value={say('45 %', '45%')}
      step={say('Composición del PDF en español', 'Setting the Spanish PDF')}
      cancel={{ label: say('Detener', 'Stop'), onCancel: () => setStopped(true) }}
    />
  )
}

export const examples: readonly Example[] = [
  { name: 'making a report', show: (say) => <Making say={say} /> },
  {
    name: 'length unknown',
    show: (say) => (
      <Progress
        label={say('Comprobando el archivo', 'Checking the file')}
        step={say('Leyendo la hoja «Enunciados»', 'Reading the sheet “Statements”')}
      />
    ),
  },
]
