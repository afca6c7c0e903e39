import { useCommand } from '#ui/client/command.ts'
import { useNotice } from '#ui/client/notices.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { DateField } from '#ui/components/date-field/date-field.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { dateWords, dialogWords, formWords } from '#ui/words.ts'
import { signOffPut } from '../../contract/sign-off.ts'
import type { Frame } from '../frame.ts'

const DAYS_TO_ANSWER = 30
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Puts to each country its part as it stands now, with a day to answer by. */
export const PutDialog = ({ frame, isOpen, onClose }: { frame: Frame; isOpen: boolean; onClose: () => void }) => {
  const t = useT()
  const say = useNotice()
  const { send } = useCommand(signOffPut)
  const save = async (values: FormData) => {
    const outcome = await send({ programmeId: frame.programmeId, deadline: String(values.get('deadline') ?? '') })
    if (outcome.kind === 'done') {
      onClose()
      say({ text: t('report.signing.was-put', { day: frame.day(outcome.value.deadline) }) })
    }
    return savedOf(outcome)
  }
  return (
    <Dialog title={t('report.signing.put')} words={dialogWords(t)} isOpen={isOpen} onClose={onClose}>
      <p>{t('report.signing.put.text')}</p>
      <Form onSave={save} words={formWords(t, t('report.signing.put'))}>
        <DateField name="deadline" label={t('report.signing.deadline')} words={dateWords(t)} startsWith={inDays(DAYS_TO_ANSWER)} />
      </Form>
    </Dialog>
  )
}
