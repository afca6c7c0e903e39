import { useState } from 'react'
import { formWords } from '../../words.ts'
import { Button } from '../button/button.tsx'
import type { Example, Say } from '../example.ts'
import { Form, type Saved } from '../form/form.tsx'
import { AddBox } from './add-box.tsx'
import { ComboBox } from './combo-box.tsx'

const themes = (say: Say) => [
  {
    id: 'distinction',
    label: say('Distinción entre trata y tráfico ilícito', 'Distinction between trafficking and smuggling'),
    detail: say('Legal', 'Legal'),
  },
  { id: 'mla', label: say('Asistencia judicial recíproca', 'Mutual legal assistance'), detail: say('Institucional', 'Institutional') },
  {
    id: 'victims',
    label: say('Protección de víctimas y testigos', 'Protection of victims and witnesses'),
    detail: say('Institucional', 'Institutional'),
  },
  { id: 'training', label: say('Capacitación', 'Training'), detail: say('Técnica', 'Technical') },
  {
    id: 'evidence',
    label: say('Prueba y técnicas especiales de investigación', 'Evidence and special investigative techniques'),
    detail: say('Técnica', 'Technical'),
  },
  { id: 'data', label: say('Datos y estadísticas', 'Data and statistics'), detail: say('Técnica', 'Technical') },
  {
    id: 'borders',
    label: say('Fronteras, visas y documentos', 'Borders, visas and documents'),
    detail: say('Institucional', 'Institutional'),
  },
  { id: 'fr', label: say('Visas', 'Visas'), detail: say('Institucional', 'Institutional') },
]

/** Takes what was chosen, and refuses nothing, as the server would. */
const Several = ({ say }: { say: Say }) => {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [saved, setSaved] = useState('')
  const nameOf = (id: string) => themes(say).find((theme) => theme.id === id)?.label ?? ''
  const save = (values: FormData): Promise<Saved> => {
    const given = values.getAll('themes')
    setSaved(given.length > 0 ? given.join(', ') : '')
    const message = say('Elija al menos un tema.', 'Choose at least one theme.')
    return Promise.resolve(given.length > 0 ? { kind: 'saved' } : { kind: 'refused', faults: [{ field: 'themes', message }] })
  }
  return (
    <Form onSave={save} words={formWords(say.t, say('Guardar los temas', 'Save the themes'))}>
      <AddBox
        name="themes"
        label={say('Añadir un tema', 'Add a theme')}
        options={themes(say)}
        nothing={say('Ningún tema coincide. Pruebe con otra palabra.', 'No theme matches. Try another word.')}
        chosen={chosen}
        onChange={setChosen}
        nameOf={nameOf}
        added={(label, n) => say(`Añadido: ${label}. Van ${n}.`, `Added: ${label}. ${n} so far.`)}
        removed={(label, n) => say(`Quitado: ${label}. Van ${n}.`, `Removed: ${label}. ${n} so far.`)}
        there={(label) => say(`Ya está en la lista: ${label}.`, `Already in the list: ${label}.`)}
        list={{ className: 'gallery-stack', 'aria-label': say('Temas', 'Themes') }}
        row={(id, onRemove) => (
          <>
            <span>{nameOf(id)}</span>{' '}
            <Button small tone="quiet" onPress={onRemove}>
              {say(`Quitar: ${nameOf(id)}`, `Remove: ${nameOf(id)}`)}
            </Button>
          </>
        )}
      />
      <p>{saved && say(`Guardado: ${saved}.`, `Saved: ${saved}.`)}</p>
    </Form>
  )
}

export const examples: readonly Example[] = [
  {
    name: 'a theme of the codebook',
    show: (say) => (
      <ComboBox
        label={say('Tema', 'Theme')}
        hint={say('Escriba una parte del nombre, con tildes o sin ellas.', 'Type part of its name, with accents or without.')}
        options={themes(say)}
        nothing={say('Ningún tema coincide. Pruebe con otra palabra.', 'No theme matches. Try another word.')}
      />
    ),
  },
  {
    name: 'several, one after another',
    show: (say) => <Several say={say} />,
  },
  {
    name: 'with a fault',
    show: (say) => (
      <ComboBox
        label={say('Tema', 'Theme')}
        options={themes(say)}
        startsWith="mla"
        nothing={say('Ningún tema coincide.', 'No theme matches.')}
        fault={say('Este tema se retiró del libro de códigos. Elija otro.', 'This theme was withdrawn from the codebook. Choose another.')}
      />
    ),
  },
]
