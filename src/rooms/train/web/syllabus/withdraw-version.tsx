import { useState } from 'react'
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
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { counterWords, dialogWords, formWords } from '#ui/words.ts'
import { syllabusWithdraw } from '../../contract/syllabus-operations.ts'
import type { Shown } from './shown.ts'

const MOST_WORDS = 500

type WithdrawProps = { shown: Pick<Shown, 'sha256' | 'semver' | 'rests'> }

const WithdrawDialog = ({ shown: { sha256, semver }, onClose }: WithdrawProps & { onClose: () => void }) => {
  const t = useT()
  const say = useNotice()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(syllabusWithdraw)
  const save = async (values: FormData) => {
    const outcome = await send({ programmeId, sha256, reason: trimmedOf(values, 'reason') })
    if (outcome.kind === 'done') {
      onClose()
      say({ text: worded((t) => t('train.withdrawal.done', { semver })) })
    }
    return savedOf(outcome)
  }
  return (
    <Dialog title={t('train.withdrawal.title', { semver })} words={dialogWords(t)} isOpen onClose={onClose}>
      <p>{t('train.withdrawal.means')}</p>
      <Form onSave={save} words={formWords(t, t('train.withdrawal.save'))}>
        <TextArea
          required
          name="reason"
          rows={3}
          label={t('train.withdrawal.reason')}
          limit={{ most: MOST_WORDS, words: counterWords(t) }}
        />
      </Form>
    </Dialog>
  )
}

/** For a version that was recorded by mistake. Once something rests on it the button says what. */
export const WithdrawVersion = (props: WithdrawProps) => {
  const t = useT()
  const [open, setOpen] = useState(false)
  const { rests } = props.shown
  const named = new Intl.ListFormat(t.lang).format(rests.map((what) => t(`train.syllabus-rests.${what}`)))
  return (
    <div>
      <Button
        small
        tone="quiet"
        disabledBecause={rests.length > 0 ? t('train.withdrawal.kept', { words: named }) : undefined}
        onPress={() => setOpen(true)}
      >
        {t('train.withdrawal.open')}
      </Button>
      {open && <WithdrawDialog {...props} onClose={() => setOpen(false)} />}
    </div>
  )
}
