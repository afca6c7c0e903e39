import { useState } from 'react'
import type { Example, Say } from '../example.ts'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'

/** It gives way to what came of it, as the button of a dialog or of a first publication does. */
const GivingWay = ({ say }: { say: Say }) => {
  const [state, setState] = useState<'ready' | 'busy' | 'done'>('ready')
  if (state === 'done') return <p>{say('La versión 1.0 está publicada.', 'Version 1.0 is published.')}</p>
  const press = () => {
    setState('busy')
    setTimeout(() => setState('done'), 300)
  }
  return (
    <Button busy={state === 'busy'} onPress={press}>
      {say('Publicar la versión 1.0', 'Publish version 1.0')}
    </Button>
  )
}

export const examples: readonly Example[] = [
  {
    name: 'tones',
    show: (say) => (
      <div className="gallery-row">
        <Button tone="primary">{say('Guardar el hallazgo', 'Save the finding')}</Button>
        <Button icon="add">{say('Agregar un enunciado', 'Add a statement')}</Button>
        <Button tone="quiet" icon="download">
          {say('Descargar la tabla', 'Download the table')}
        </Button>
        <Button tone="danger">{say('Retirar la recomendación', 'Withdraw the recommendation')}</Button>
      </div>
    ),
  },
  {
    name: 'small',
    show: (say) => (
      <div className="gallery-row">
        <Button small aria-label={say('Deshacer: resumen', 'Undo: summary')}>
          {say('Deshacer', 'Undo')}
        </Button>
        <Button small tone="quiet" icon="edit">
          {say('Editar', 'Edit')}
        </Button>
        <IconButton icon="close" aria-label={say('Cerrar', 'Close')} />
        <IconButton icon="more" aria-label={say('Más acciones', 'More actions')} />
      </div>
    ),
  },
  {
    name: 'disabled with its reason',
    show: (say) => (
      <Button
        tone="primary"
        disabledBecause={say(
          'Falta la conformidad de Guatemala y Nicaragua. Su plazo vence el 12 de marzo.',
          'Guatemala and Nicaragua have not signed off. Their time ends on 12 March.',
        )}
      >
        {say('Publicar la versión 1.0', 'Release version 1.0')}
      </Button>
    ),
  },
  {
    name: 'busy',
    show: (say) => (
      <Button tone="primary" busy>
        {say('Guardando…', 'Saving…')}
      </Button>
    ),
  },
  { name: 'gone once it is done', show: (say) => <GivingWay say={say} /> },
]
