import { useState } from 'react'
import { trimmedOf } from '#ui/client/form-values.ts'
import { useNotice } from '#ui/client/notices.ts'
import { worded } from '#ui/client/worded.tsx'
import { useSay, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { dialogWords, formWords } from '#ui/words.ts'
import { OBSERVERS, type Observer } from '../../contract/pilot.ts'
import { ObservationFields } from './observation-fields.tsx'
import { saidIn } from './read-fields.ts'
import { useTargetWords } from './target-words.ts'
import type { useObserving } from './use-observing.ts'

export type Tapped = { readonly target: string; readonly titleEs: string; readonly titleEn: string; readonly minutes: number | null }

type ObserveProps = {
  tapped: Tapped
  observing: ReturnType<typeof useObserving>
  /** With whose eyes the last one was seen: mostly the next one too. */
  byRole: Observer
  onClose: (byRole: Observer) => void
}

/** One observation on what was tapped. */
export const ObserveDialog = ({ tapped, observing, byRole, onClose }: ObserveProps) => {
  const t = useT()
  const say = useSay()
  const notice = useNotice()
  const targetWords = useTargetWords()
  // One name for what this dialog is about: an answer that was lost, or came of a proxy, makes no second one of it.
  const [id] = useState(() => crypto.randomUUID())
  const save = async (values: FormData) => {
    const seenBy = OBSERVERS.find((one) => one === trimmedOf(values, 'byRole')) ?? byRole
    const said = saidIn(values, { target: tapped.target, minutes: tapped.minutes, language: t.lang })
    const saved = await observing.save({ id, byRole: seenBy, ...said })
    if (saved.kind === 'saved') {
      onClose(seenBy)
      notice({ text: worded((t) => t(saved.waits ? 'train.observe.waits' : 'train.observe.saved')) })
    }
    return saved
  }
  return (
    <Dialog
      title={targetWords(tapped.target, say({ es: tapped.titleEs, en: tapped.titleEn }))}
      words={dialogWords(t)}
      isOpen
      onClose={() => onClose(byRole)}
    >
      <Form
        words={formWords(t, t('train.observe.save'))}
        onSave={save}
        beside={
          <Button tone="quiet" onPress={() => onClose(byRole)}>
            {t('train.observe.leave')}
          </Button>
        }
      >
        <ObservationFields standing={{ minutesPlanned: tapped.minutes }} />
        <Choice
          inline
          name="byRole"
          label={t('train.observe.by')}
          startsWith={byRole}
          options={OBSERVERS.map((id) => ({ id, label: t(`train.observe.by.${id}`) }))}
        />
      </Form>
    </Dialog>
  )
}
