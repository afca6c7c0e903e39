import { useCommand } from '#ui/client/command.ts'
import { trimmedOf } from '#ui/client/form-values.ts'
import { useProgramme } from '#ui/client/here.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { dialogWords, formWords } from '#ui/words.ts'
import { erratumNote } from '../../contract/impact-operations.ts'
import { BothField } from './both-field.tsx'

/** What is wrong in an edition is told beside it; the edition stays. */
export const ErratumDialog = ({ study, edition, onClose }: { study: string; edition: number; onClose: () => void }) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(erratumNote)
  const save = async (values: FormData) => {
    const text = { es: trimmedOf(values, 'text.es'), en: trimmedOf(values, 'text.en') }
    const outcome = await send({ programmeId, study, edition, text })
    if (outcome.kind === 'done') onClose()
    return savedOf(outcome)
  }
  const leave = (
    <Button tone="quiet" onPress={onClose}>
      {t('train.leave')}
    </Button>
  )
  return (
    <Dialog title={t('train.edition.note', { number: edition })} words={dialogWords(t)} isOpen onClose={onClose}>
      <Form words={formWords(t, t('train.edition.note-save'))} onSave={save} beside={leave}>
        <p>{t('train.edition.note-text')}</p>
        <BothField required rows={3} name="text" label="train.edition.note-label" />
      </Form>
    </Dialog>
  )
}
