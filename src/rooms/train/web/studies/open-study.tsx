import { useGo } from '#ui/client/address.ts'
import { useCommand } from '#ui/client/command.ts'
import { trimmedOf } from '#ui/client/form-values.ts'
import { useProgramme } from '#ui/client/here.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { dialogWords, formWords } from '#ui/words.ts'
import { studyOpen } from '../../contract/study.ts'
import { studyPaths } from '../../contract/study-paths.ts'
import { BothField } from './both-field.tsx'

/** A study begins with its name; the plan follows. */
export const OpenStudy = ({ onClose }: { onClose: () => void }) => {
  const t = useT()
  const go = useGo()
  const { id: programmeId, code: programme } = useProgramme()
  const { send } = useCommand(studyOpen)
  const save = async (values: FormData) => {
    const study = crypto.randomUUID()
    const outcome = await send({ programmeId, study, title: { es: trimmedOf(values, 'title.es'), en: trimmedOf(values, 'title.en') } })
    if (outcome.kind === 'done') void go(studyPaths.study({ programme, study }))
    return savedOf(outcome)
  }
  const leave = (
    <Button tone="quiet" onPress={onClose}>
      {t('train.leave')}
    </Button>
  )
  return (
    <Dialog title={t('train.study.open')} words={dialogWords(t)} isOpen onClose={onClose}>
      <Form words={formWords(t, t('train.study.open'))} onSave={save} beside={leave}>
        <BothField required name="title" label="train.study.title" />
      </Form>
    </Dialog>
  )
}
