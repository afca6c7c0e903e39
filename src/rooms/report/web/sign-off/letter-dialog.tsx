import { letterRecord } from '#decide/position.ts'
import { useCommand } from '#ui/client/command.ts'
import { useNotice } from '#ui/client/notices.ts'
import { fieldOf, orNull } from '#ui/client/form-values.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { DateField } from '#ui/components/date-field/date-field.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { dateWords, dialogWords, formWords } from '#ui/words.ts'
import type { Frame } from '../frame.ts'
import type { PutText } from './answer-form.tsx'
import { ScanField } from './scan-field.tsx'
import { answerIn, savedAnswer, StandFields } from './stand-fields.tsx'

type LetterProps = { put: PutText; country: string; frame: Frame; onDone: () => void }

const LetterForm = ({ put, country, frame, onDone }: LetterProps) => {
  const t = useT()
  const say = useNotice()
  const { send } = useCommand(letterRecord)
  const save = async (values: FormData) => {
    const scan = values.get('scan')
    const outcome = await send({
      programmeId: frame.programmeId,
      submissionId: put.id,
      country,
      hash: put.hash,
      ...answerIn(values),
      officeEs: orNull(values, 'officeEs'),
      officeEn: orNull(values, 'officeEn'),
      signedOn: fieldOf(values, 'signedOn'),
      scan: scan instanceof File ? scan : new File([], ''),
    })
    if (outcome.kind === 'done') {
      onDone()
      say({ text: worded((t) => t('report.letter.done', { country: frame.in(t).names.country(country) })) })
    }
    return savedAnswer(outcome, t.lang)
  }
  return (
    <Form onSave={save} words={formWords(t, t('report.letter.save'))}>
      <StandFields />

      <TextField name="officeEs" lang="es" label={t('report.letter.office.es')} hint={t('report.letter.office.hint')} />
      <TextField name="officeEn" lang="en" label={t('report.letter.office.en')} />
      <DateField name="signedOn" label={t('report.letter.signed-on')} words={dateWords(t)} />
      <ScanField name="scan" label={t('report.letter.scan')} hint={t('report.letter.scan.hint')} />
    </Form>
  )
}

/** A country that signed on paper: what its letter says, with the scan that shows it. */
export const LetterDialog = ({ isOpen, onClose, ...of }: Omit<LetterProps, 'onDone'> & { isOpen: boolean; onClose: () => void }) => {
  const t = useT()
  return (
    <Dialog title={t('report.letter.record')} words={dialogWords(t)} isOpen={isOpen} onClose={onClose}>
      {isOpen && <LetterForm {...of} onDone={onClose} />}
    </Dialog>
  )
}
