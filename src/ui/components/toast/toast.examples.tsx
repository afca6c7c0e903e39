import { noticeWords } from '../../words.ts'
import { useState } from 'react'
import { Button } from '../button/button.tsx'
import type { Example, Say } from '../example.ts'
import { Notices, Toasts } from './toast.tsx'

const Said = ({ say }: { say: Say }) => {
  const [notices] = useState(() => new Notices())
  const region = noticeWords(say.t)
  const [undone, setUndone] = useState(0)
  return (
    <div className="gallery-row">
      <Button onPress={() => notices.say({ text: <>{say('Hallazgo guardado.', 'Finding saved.')}</> })}>{say('Guardar', 'Save')}</Button>
      <Button
        onPress={() =>
          notices.say({
            text: <>{say('Se quitó el tema de 12 enunciados.', 'The theme was taken off 12 statements.')}</>,
            undo: { label: say('Deshacer', 'Undo'), onUndo: () => setUndone((count) => count + 1) },
          })
        }
      >
        {say('Quitar el tema', 'Take the theme off')}
      </Button>
      <Button
        onPress={() =>
          notices.say({
            text: <>{say('Sin conexión. Lo escrito queda en este equipo.', 'No connection. What you wrote is kept on this device.')}</>,
            caution: true,
          })
        }
      >
        {say('Perder la conexión', 'Lose the connection')}
      </Button>
      <span role="status">{undone > 0 ? say('Deshecho.', 'Undone.') : ''}</span>
      <Toasts aria-label={region.name} notices={notices} words={region.words} />
    </div>
  )
}

export const examples: readonly Example[] = [{ name: 'three notices', show: (say) => <Said say={say} /> }]
