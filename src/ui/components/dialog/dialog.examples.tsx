import { dialogWords, formWords, problemWords } from '../../words.ts'
import { useState } from 'react'
import { Button } from '../button/button.tsx'
import type { Example, Say } from '../example.ts'
import { Form } from '../form/form.tsx'
import { ProblemPanel } from '../problem-panel/problem-panel.tsx'
import { TextField } from '../text-field/text-field.tsx'
import { Confirm } from './confirm.tsx'
import { Dialog } from './dialog.tsx'

const Invite = ({ say, startsOpen = false }: { say: Say; startsOpen?: boolean }) => {
  const [open, setOpen] = useState(startsOpen)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say('Invitar a una persona', 'Invite a person')}</Button>
      <Dialog
        title={say('Invitar a la oficina', 'Invite to the office')}
        words={dialogWords(say.t)}
        isOpen={open}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button tone="primary" onPress={() => setOpen(false)}>
              {say('Enviar la invitación', 'Send the invitation')}
            </Button>
            <Button slot="close">{say('Cancelar', 'Cancel')}</Button>
          </>
        }
      >
        <TextField
          label={say('Correo institucional', 'Office e-mail')}
          hint={say('La invitación vale 72 horas y una sola vez.', 'The invitation is good for 72 hours and once only.')}
          type="email"
        />
      </Dialog>
    </>
  )
}

const Refusal = ({ say }: { say: Say }) => (
  <ProblemPanel
    title={say('Panamá ya la citó', 'Panama has cited it already')}
    words={problemWords(say.t)}
    kept={say('La recomendación sigue como estaba.', 'The recommendation stands as it was.')}
    next={say('Pida a Panamá que retire su cita.', 'Ask Panama to withdraw its citation.')}
    code="recommendation.cited"
  />
)

const Report = ({ say }: { say: Say }) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say('Informar un avance', 'Report progress')}</Button>
      <Dialog title={say('Avance', 'Progress')} words={dialogWords(say.t)} isOpen={open} onClose={() => setOpen(false)}>
        <Form
          words={formWords(say.t, say('Guardar el avance', 'Save the progress'))}
          onSave={async () => {
            await new Promise((done) => setTimeout(done, 300))
            setOpen(false)
            return { kind: 'saved' }
          }}
        >
          <TextField name="what" label={say('Qué se hizo', 'What was done')} />
        </Form>
      </Dialog>
    </>
  )
}

const Withdraw = ({ say, refused = false, startsOpen = false }: { say: Say; refused?: boolean; startsOpen?: boolean }) => {
  const [open, setOpen] = useState(startsOpen)
  return (
    <>
      <Button tone="danger" onPress={() => setOpen(true)}>
        {say('Retirar la recomendación', 'Withdraw the recommendation')}
      </Button>
      <Confirm
        danger
        title={say('¿Retirar la recomendación 7?', 'Withdraw recommendation 7?')}
        words={{ confirm: say('Retirar', 'Withdraw'), busy: say('Retirando…', 'Withdrawing…'), cancel: say('Conservarla', 'Keep it') }}
        isOpen={open}
        onClose={() => setOpen(false)}
        onConfirm={() => Promise.resolve(refused && <Refusal say={say} />)}
      >
        <p>
          {say(
            'Las seis actividades que la citan quedarán sin fundamento y se avisará a sus responsables.',
            'The six activities that cite it will stand without a basis, and those responsible will be told.',
          )}
        </p>
      </Confirm>
    </>
  )
}

export const examples: readonly Example[] = [
  { name: 'dialog', show: (say) => <Invite say={say} /> },
  { name: 'dialog with a form', show: (say) => <Report say={say} /> },
  { name: 'confirm', show: (say) => <Withdraw say={say} /> },
  { name: 'confirm that is refused', show: (say) => <Withdraw say={say} refused /> },
]
