import { useCommand } from '#ui/client/command.ts'
import { trimmedOf } from '#ui/client/form-values.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useNotice } from '#ui/client/notices.ts'
import { savedOf } from '#ui/client/save.tsx'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { dialogWords, formWords } from '#ui/words.ts'
import { impactPublish } from '../../contract/impact-operations.ts'
import type { StudyShown } from '../../contract/study.ts'
import { BothField } from './both-field.tsx'

type PublishProps = { now: StudyShown; result: string; onClose: () => void }

/** What is published stays: so a later edition says what is otherwise in it. */
export const PublishDialog = ({ now: { study, editions }, result, onClose }: PublishProps) => {
  const t = useT()
  const notice = useNotice()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(impactPublish)
  const isLater = editions.length > 0
  const save = async (values: FormData) => {
    const changes = isLater ? { es: trimmedOf(values, 'changes.es'), en: trimmedOf(values, 'changes.en') } : null
    const outcome = await send({ programmeId, study, result, changes })
    if (outcome.kind === 'done') {
      onClose()
      notice({ text: worded((t) => t('train.result.published', { edition: outcome.value.edition })) })
    }
    return savedOf(outcome)
  }
  const leave = (
    <Button tone="quiet" onPress={onClose}>
      {t('train.leave')}
    </Button>
  )
  return (
    <Dialog title={t('train.result.publish')} words={dialogWords(t)} isOpen onClose={onClose}>
      <Form words={formWords(t, t('train.result.publish'))} onSave={save} beside={leave}>
        <p>{t('train.result.publish-text')}</p>
        {isLater && <BothField required rows={3} name="changes" label="train.result.changes" />}
      </Form>
    </Dialog>
  )
}
