import { useContext, useEffect, useId, useRef, useState, type ReactNode, type SubmitEvent } from 'react'
import { Button } from '../button/button.tsx'
import { FormErrors } from '../form-errors/form-errors.tsx'
import { type Amiss, FormContext, type Fault } from './faults.ts'
import { type IsStillFault, useStillFaults } from './still-faults.ts'
import { useUnsaved } from './unsaved.ts'
import './form.css'

/**
 * What came of a save. `notice` is what concerns no single field, such as a `ProblemPanel`. `isTypedOn`: a form that stays open for the next has
 * in it what was typed meanwhile, and whoever leaves is still asked.
 */
export type Saved = { kind: 'saved'; isTypedOn?: boolean } | { kind: 'refused'; faults: readonly Fault[]; notice?: ReactNode }

export type FormWords = {
  save: string
  saving: string
  /** “Not saved yet: {n} answers need a change” */
  refused: (n: number) => string
  amiss: Readonly<Record<Amiss, string>>
}

type Saves =
  /** Gets what is in the fields by their names. It answers every refusal as a value; a rejected promise is a bug. */
  | { onSave: (values: FormData) => Promise<Saved>; onKeep?: never }
  /** Saves at once, as on the device: the next may be typed and saved with no moment between. */
  | { onKeep: (values: FormData) => Saved; onSave?: never }

type FormProps = Saves & {
  children: ReactNode
  words: FormWords
  /** Where what is in other fields may mend a fault, too; a change in its own field takes it away in any case. */
  isStillFault?: IsStillFault
  /** Stands beside the save button: leave, delete. */
  beside?: ReactNode
  /** False where leaving loses nothing: what is typed is kept as it is typed, or is for this one moment, as a passphrase is. */
  asksToLeave?: boolean
}

const NOTHING: readonly Fault[] = []

/** Read from the words of the form, which change with the language of the page. */
const AmissMessage = ({ of }: { of: Amiss }) => useContext(FormContext)?.amiss[of]

const AMISS: readonly (string | undefined)[] = ['impossible', 'incomplete', 'unchosen', 'unreadable'] satisfies readonly Amiss[]
const isAmiss = (word: string | undefined): word is Amiss => AMISS.includes(word)

/** What fields themselves say against what was typed in them, where nothing of it could be sent. */
const amissIn = (form: HTMLFormElement): readonly Fault[] =>
  [...form.querySelectorAll<HTMLElement>('[data-amiss]')].flatMap(({ dataset: { amiss, of } }) =>
    isAmiss(amiss) && of !== undefined ? [{ field: of, message: <AmissMessage of={amiss} /> }] : [],
  )

/** Spoken as it appears, and seen: whoever saves a long form looks at its end. */
const Notice = ({ children }: { children: ReactNode }) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [children])
  return <div ref={place}>{children}</div>
}

/** Fields that are saved together. Whatever comes of it, what was typed stays in the fields; one save at a time. Whoever leaves before is asked. */
export const Form = ({ children, words, onSave, onKeep, isStillFault, beside, asksToLeave = true }: FormProps) => {
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Saved>({ kind: 'saved' })
  const { form, touched, sending, forget } = useUnsaved(asksToLeave)
  const addressOf = (field: string) => `${id}${field}`
  const told = outcome.kind === 'refused' ? outcome.faults : NOTHING
  const { faults, isUntold, onChange, onSend } = useStillFaults(form, { faults: told, addressOf, isStillFault })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    onSend(event.currentTarget)
    const amiss = amissIn(event.currentTarget)
    if (amiss.length > 0) return setOutcome({ kind: 'refused', faults: amiss })
    const settle = (saved: Saved) => {
      setOutcome(saved)
      if (saved.kind === 'saved' && !saved.isTypedOn) forget()
    }
    if (onKeep) return settle(onKeep(new FormData(event.currentTarget)))
    setBusy(true)
    // It is on its way before it begins: a save that leads to the next page at once asks nobody.
    sending(
      Promise.resolve(new FormData(event.currentTarget))
        .then(onSave)
        .then(settle)
        .finally(() => setBusy(false)),
    )
  }
  return (
    <FormContext value={{ faults, addressOf, amiss: words.amiss }}>
      <form ref={form} className="form" noValidate onSubmit={submit} onChangeCapture={onChange} {...touched}>
        <FormErrors title={words.refused(faults.length)} faults={faults} of={outcome} isUntold={isUntold} addressOf={addressOf} />
        {outcome.kind === 'refused' && outcome.notice && <Notice>{outcome.notice}</Notice>}
        {children}
        <div className="form-actions">
          <Button type="submit" tone="primary" busy={busy}>
            {busy ? words.saving : words.save}
          </Button>
          {beside}
        </div>
      </form>
    </FormContext>
  )
}
