import { dateWords, formWords, problemWords } from '../../words.ts'
import { useRef, useState } from 'react'
import { Button } from '../button/button.tsx'
import { Choice } from '../choice/choice.tsx'
import { DateField } from '../date-field/date-field.tsx'
import type { Example, Say } from '../example.ts'
import { ProblemPanel } from '../problem-panel/problem-panel.tsx'
import { Select } from '../select/select.tsx'
import { TextField } from '../text-field/text-field.tsx'
import { Form, type Saved } from './form.tsx'

/** Refuses an empty place and a missing country, as the server would. */
const check = (values: FormData, say: Say): Saved => {
  const faults = [
    ...(values.get('place') ? [] : [{ field: 'place', message: say('Escriba el lugar del taller.', 'Write the place of the workshop.') }]),
    ...(values.get('country')
      ? []
      : [{ field: 'country', message: say('Elija el país del taller.', 'Choose the country of the workshop.') }]),
    ...(values.get('sector') ? [] : [{ field: 'sector', message: say('Elija el sector.', 'Choose the sector.') }]),
    ...(values.get('day') ? [] : [{ field: 'day', message: say('Escriba el primer día.', 'Write the first day.') }]),
  ]
  return faults.length > 0 ? { kind: 'refused', faults } : { kind: 'saved' }
}

const Workshop = ({ say }: { say: Say }) => {
  const [saved, setSaved] = useState(0)
  const save = async (values: FormData): Promise<Saved> => {
    const outcome = await Promise.resolve(check(values, say))
    if (outcome.kind === 'saved') setSaved((count) => count + 1)
    return outcome
  }
  return (
    <Form
      onSave={save}
      beside={<Button tone="quiet">{say('Salir sin guardar', 'Leave without saving')}</Button>}
      words={formWords(say.t, say('Guardar el taller', 'Save the workshop'))}
    >
      <TextField name="title" label={say('Título', 'Title')} optional={say('opcional', 'optional')} />
      <TextField name="place" label={say('Lugar', 'Place')} hint={say('Ciudad y sede.', 'City and venue.')} width="half" required />
      <Select
        name="country"
        label={say('País', 'Country')}
        none={say('Elija un país', 'Choose a country')}
        options={[
          { id: 'HN', label: 'Honduras' },
          { id: 'PA', label: say('Panamá', 'Panama') },
        ]}
        required
      />
      <Choice
        name="sector"
        inline
        label={say('Sector', 'Sector')}
        required
        options={[
          { id: 'police', label: say('Policía', 'Police') },
          { id: 'prosecution', label: say('Fiscalía', 'Prosecution') },
          { id: 'judiciary', label: say('Judicatura', 'Judiciary') },
        ]}
      />
      <DateField name="day" label={say('Primer día', 'First day')} words={dateWords(say.t)} />
      <p role="status">{saved > 0 ? say('Taller guardado.', 'Workshop saved.') : ''}</p>
    </Form>
  )
}

const Letter = ({ say }: { say: Say }) => {
  const title = say('La carta no se registró: su fecha es posterior a hoy.', 'The letter was not recorded: its date is after today.')
  const kept = say('Lo que escribió sigue aquí.', 'What you wrote is still here.')
  const next = say('Corrija la fecha.', 'Correct the date.')
  const notice = <ProblemPanel title={title} kept={kept} next={next} code="letter.too-late" words={problemWords(say.t)} />
  return (
    <Form
      onSave={() => Promise.resolve({ kind: 'refused', faults: [], notice })}
      words={formWords(say.t, say('Registrar la carta', 'Record the letter'))}
    >
      {['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'].map((n) => (
        <TextField key={n} name={n} label={say(`Párrafo ${n}`, `Paragraph ${n}`)} />
      ))}
    </Form>
  )
}

/** The answer to a save comes when it is let, so that something can be changed before. */
const Late = ({ say }: { say: Say }) => {
  const answer = useRef<() => void>(undefined)
  const check = (values: FormData): Saved => {
    const faults = [
      ...(values.get('place') === 'Tela' ? [{ field: 'place', message: say('En Tela no hay sede.', 'There is no venue in Tela.') }] : []),
      ...(values.get('code') ? [] : [{ field: 'code', message: say('Escriba el código.', 'Write the code.') }]),
    ]
    return faults.length > 0 ? { kind: 'refused', faults } : { kind: 'saved' }
  }
  const save = (values: FormData) =>
    new Promise<Saved>((then) => {
      answer.current = () => then(check(values))
    })
  return (
    <Form
      onSave={save}
      beside={
        <Button tone="quiet" onPress={() => answer.current?.()}>
          {say('Dejar que llegue la respuesta', 'Let the answer come')}
        </Button>
      }
      words={formWords(say.t, say('Guardar el lugar', 'Save the place'))}
    >
      <TextField name="place" label={say('Lugar', 'Place')} startsWith="Tela" />
      <TextField name="code" label={say('Código', 'Code')} startsWith="T-1" />
    </Form>
  )
}

export const examples: readonly Example[] = [
  { name: 'a workshop', show: (say) => <Workshop say={say} /> },
  { name: 'refused as a whole', show: (say) => <Letter say={say} /> },
  { name: 'an answer that comes late', show: (say) => <Late say={say} /> },
]
