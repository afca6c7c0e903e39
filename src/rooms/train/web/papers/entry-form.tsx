import { type ReactNode, useRef, useState } from 'react'
import { useCommand } from '#ui/client/command.ts'
import { worded } from '#ui/client/worded.tsx'
import { trimmedOf } from '#ui/client/form-values.ts'
import { useProgramme } from '#ui/client/here.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { formWords } from '#ui/words.ts'
import { sheetEnter, sheetRead, type SheetSeen } from '../../contract/sheet.ts'
import type { Wave } from '../../contract/wave.ts'
import { useStep } from '../tests/use-step.tsx'
import { CodeFields, codeIn } from './code-fields.tsx'
import { SeenSheet } from './seen-sheet.tsx'
import { sinceSent } from './since-sent.ts'

/** A sheet as one line: read first, so that each answer stands there in words, and then kept. */
export const EntryForm = ({ session, wave }: { session: string; wave: Wave }) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const place = { programmeId, session, wave }
  const { send } = useCommand(sheetEnter)
  const { go, busy, refusal } = useStep(sheetRead)
  const [line, setLine] = useState('')
  const [seen, setSeen] = useState<SheetSeen | undefined>(undefined)
  const [kept, setKept] = useState<ReactNode>(null)
  const [turn, setTurn] = useState(0)
  // What stands in the field while a sheet is being kept, which its render knows nothing of.
  const typed = useRef('')
  const change = (text: string) => {
    typed.current = text
    setLine(text)
    setSeen(undefined)
  }
  const save = async (values: FormData) => {
    const sent = typed.current
    const outcome = await send({ ...place, line: trimmedOf(values, 'line'), code: codeIn(values) })
    if (outcome.kind === 'done') {
      const { sheet, typed: times, disagreements } = outcome.value
      setKept(worded((t) => t('train.papers.kept', { sheet, typed: times, n: disagreements })))
      // Whoever typed on has begun the next sheet, and it stays.
      const left = sinceSent(typed.current, sent)
      change(left)
      setTurn((before) => before + 1)
      return { kind: 'saved' as const, isTypedOn: left !== '' }
    }
    return savedOf(outcome)
  }
  const isAnonymous = seen !== undefined && seen.faults.length === 0 && seen.person === null
  return (
    <Form
      onSave={save}
      words={formWords(t, t('train.papers.keep'))}
      beside={
        <Button busy={busy} onPress={() => void go({ ...place, line }).then(setSeen)}>
          {t('train.papers.read')}
        </Button>
      }
    >
      <p role="status">{kept}</p>
      <TextField
        name="line"
        required
        label={t('train.papers.line')}
        hint={t('train.papers.line-hint')}
        value={line}
        onChange={change}
        spellCheck="false"
      />
      {refusal}
      {seen && <SeenSheet seen={seen} />}
      {isAnonymous && <CodeFields key={turn} />}
    </Form>
  )
}
