import { useState } from 'react'
import { useCommand } from '#ui/client/command.ts'
import { trimmedOf } from '#ui/client/form-values.ts'
import { useProgramme } from '#ui/client/here.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { dialogWords, formWords } from '#ui/words.ts'
import { type Change, changeClose, changeDecide } from '../../contract/pilot-operations.ts'
import { type ChangeState, DECISIONS } from '../../contract/pilot.ts'

type Later = readonly { readonly sha256: string; readonly semver: string }[]
type MoveProps = { code: string; onClose: () => void }

const Decide = ({ code, decision, onClose }: MoveProps & { decision: (typeof DECISIONS)[number] }) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(changeDecide)
  const save = async (values: FormData) => {
    const reasons = { reasonEs: trimmedOf(values, 'reasonEs'), reasonEn: trimmedOf(values, 'reasonEn') }
    const outcome = await send({ programmeId, code, decision, ...reasons })
    if (outcome.kind === 'done') onClose()
    return savedOf(outcome)
  }
  return (
    <Dialog title={t('train.change.decide-title', { code, decision })} words={dialogWords(t)} isOpen onClose={onClose}>
      <Form words={formWords(t, t('train.change.move', { to: decision }))} onSave={save}>
        <p>{t('train.change.decide-text')}</p>
        <TextArea required name="reasonEs" rows={2} lang="es" label={t('train.change.reason-es')} />
        <TextArea required name="reasonEn" rows={2} lang="en" label={t('train.change.reason-en')} />
      </Form>
    </Dialog>
  )
}

const Close = ({ code, later, onClose }: MoveProps & { later: Later }) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(changeClose)
  const save = async (values: FormData) => {
    const outcome = await send({ programmeId, code, version: trimmedOf(values, 'version') })
    if (outcome.kind === 'done') onClose()
    return savedOf(outcome)
  }
  return (
    <Dialog title={t('train.change.close-title', { code })} words={dialogWords(t)} isOpen onClose={onClose}>
      <Form words={formWords(t, t('train.change.move', { to: 'implemented' }))} onSave={save}>
        <p>{t('train.change.close-text')}</p>
        <Select
          required
          name="version"
          label={t('train.change.version')}
          options={later.map(({ sha256, semver }) => ({ id: sha256, label: semver }))}
        />
      </Form>
    </Dialog>
  )
}

/** Where this reader may take a request. */
export const ChangeMoves = ({ change: { code, next }, later }: { change: Change; later: Later }) => {
  const t = useT()
  const [to, setTo] = useState<ChangeState | null>(null)
  if (next.length === 0) return null
  const close = () => setTo(null)
  const decision = DECISIONS.find((one) => one === to)
  return (
    <div className="training-actions">
      {next.map((state) => (
        <Button
          key={state}
          small
          aria-label={`${t('train.change.move', { to: state })} ${code}`}
          disabledBecause={state === 'implemented' && later.length === 0 ? t('train.change.no-later') : undefined}
          onPress={() => setTo(state)}
        >
          {t('train.change.move', { to: state })}
        </Button>
      ))}
      {decision && <Decide code={code} decision={decision} onClose={close} />}
      {to === 'implemented' && <Close code={code} later={later} onClose={close} />}
    </div>
  )
}
