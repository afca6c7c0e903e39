import { useState } from 'react'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Checkbox } from '#ui/components/checkbox/checkbox.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { formWords } from '#ui/words.ts'
import { FAILED_WHY, type Outcome, VERDICTS } from '../../contract/outcome.ts'
import type { Charge } from '../../contract/proof.ts'
import type { Standing } from '../../domain/case-file.ts'
import { outcomeAsked, type OutcomeQuestion } from '../../domain/outcome-asked.ts'
import { typedDate } from '../../domain/written-date.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { SealedField } from '../desk/sealed-fields.tsx'
import { elementName } from '../proof/element-words.ts'
import { todayHere } from '../to-do/day-words.ts'
import { failedField, readOutcome } from './read-outcome.ts'

type OutcomeFormProps = {
  readonly charge: Standing<Charge>
  /** Those that may have failed. */
  readonly elements: readonly string[]
  readonly given: Outcome | undefined
  readonly onSave: (outcome: Outcome) => Promise<unknown>
}

/** Of each element whether it failed, and why: what is counted later, so that others are taught by it. */
const FailedFields = ({ elements, given }: Pick<OutcomeFormProps, 'elements' | 'given'>) => {
  const t = useT()
  return (
    <fieldset className="outcome-failed">
      <legend>{t('cases.outcome.failed')}</legend>
      <p>{t('cases.outcome.failed-text')}</p>
      {elements.map((element) => (
        <Select
          key={element}
          name={failedField(element)}
          label={elementName(t, element)}
          startsWith={given?.failed.find((one) => one.element === element)?.why ?? ''}
          none={t('cases.outcome.failed-unsaid')}
          options={FAILED_WHY.map((id) => ({ id, label: t(`cases.outcome.why-of.${id}`) }))}
        />
      ))}
    </fieldset>
  )
}

/** At which field it is said that something is asked. */
const ASKED_AT: Readonly<Record<OutcomeQuestion, string>> = { failed: 'verdict', paid: 'paid' }
const sureField = (question: OutcomeQuestion): string => `sure.${question}`

/** How one charge ended. Nothing is chosen for whoever writes it down; what can hardly be is asked once more. */
export const OutcomeForm = ({ charge, elements, given, onSave }: OutcomeFormProps) => {
  const t = useT()
  const [asked, setAsked] = useState<readonly OutcomeQuestion[]>([])
  const send = (values: FormData): Promise<Saved> => {
    const read = readOutcome(values, { charge: charge.id, elements, today: todayHere() })
    if (read.kind === 'outcome') {
      const questions = outcomeAsked(read.outcome)
      setAsked(questions)
      const open = questions.filter((one) => values.get(sureField(one)) === null)
      if (open.length === 0) return savedOrRefused(() => onSave(read.outcome))
      const asking = open.map((one) => ({ field: ASKED_AT[one], message: worded((t) => t(`cases.outcome.asked.${one}`)) }))
      return Promise.resolve({ kind: 'refused', faults: asking })
    }
    const faults = read.faults.map(({ field, why }) => ({
      field,
      message: worded((t) => t('cases.outcome.fault', { why, name: t(`cases.outcome.${field}`) })),
    }))
    return Promise.resolve({ kind: 'refused', faults })
  }
  const { compensation, assets } = given ?? {}
  const line = (name: string, starts: string | null | undefined) => (
    <SealedField name={name} label={t(`cases.outcome.${name}`)} startsWith={starts ?? ''} />
  )
  return (
    <Form onSave={send} words={formWords(t, t('cases.group.save'))}>
      <Select
        name="verdict"
        label={t('cases.outcome.verdict')}
        startsWith={given?.verdict ?? ''}
        none={t('cases.choose')}
        options={VERDICTS.map((id) => ({ id, label: t(`cases.outcome.verdict-of.${id}`) }))}
        required
      />
      <SealedField
        name="on"
        width="short"
        label={t('cases.outcome.on')}
        hint={t('cases.plan.day-hint')}
        startsWith={typedDate(given?.on)}
        required
      />
      {line('sentence', given?.sentence)}
      <FailedFields elements={elements} given={given} />
      {line('ordered', compensation?.ordered)}
      {line('paid', compensation?.paid)}
      {line('currency', compensation?.currency)}
      {line('frozen', assets?.frozen)}
      {line('confiscated', assets?.confiscated)}
      {line('returned', assets?.returned)}
      {asked.map((one) => (
        <Checkbox key={one} name={sureField(one)} label={t(`cases.outcome.sure.${one}`)} />
      ))}
    </Form>
  )
}
