import { useState } from 'react'
import { useCommand } from '#ui/client/command.ts'
import { trimmedOf } from '#ui/client/form-values.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useNotice } from '#ui/client/notices.ts'
import { savedOf } from '#ui/client/save.tsx'
import { worded } from '#ui/client/worded.tsx'
import { useSay, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { CheckboxGroup } from '#ui/components/checkbox/checkbox-group.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { dialogWords, formWords } from '#ui/words.ts'
import { changePropose, type Observation, type TaughtModule } from '../../contract/pilot-operations.ts'
import { readTarget } from '../../domain/pilot/target.ts'
import { useTargetWords } from './target-words.ts'

type AskProps = { sha256: string; observations: readonly Observation[]; order: readonly TaughtModule[] }

/** What can be asked of a version: what was seen first, then the modules, sections and outcomes that it has. */
const useTargets = ({ observations, order }: AskProps) => {
  const say = useSay()
  const targetWords = useTargetWords()
  const seen = observations.map(({ target, targetEs, targetEn }) => ({ target, titleEs: targetEs, titleEn: targetEn }))
  const taught = order.flatMap((module) => [module, ...module.sections, ...module.outcomes])
  const all = new Map([...seen, ...taught].map((one) => [one.target, one]))
  return [...all.values()]
    .filter(({ target }) => ['module', 'outcome', 'part'].includes(readTarget(target)?.kind ?? ''))
    .map(({ target, titleEs, titleEn }) => ({ id: target, label: targetWords(target, say({ es: titleEs, en: titleEn })) }))
}

const Ask = (props: AskProps & { onClose: () => void }) => {
  const { sha256, observations, onClose } = props
  const t = useT()
  const notice = useNotice()
  const { id: programmeId } = useProgramme()
  const targets = useTargets(props)
  const { send } = useCommand(changePropose)
  const save = async (values: FormData) => {
    const outcome = await send({
      programmeId,
      syllabus: sha256,
      observations: values.getAll('observations').map(String),
      target: trimmedOf(values, 'target'),
      proposalEs: trimmedOf(values, 'proposalEs'),
      proposalEn: trimmedOf(values, 'proposalEn'),
    })
    if (outcome.kind === 'done') {
      onClose()
      notice({ text: worded((t) => t('train.change.asked', { code: outcome.value.code })) })
    }
    return savedOf(outcome)
  }
  return (
    <Dialog title={t('train.change.ask-title')} words={dialogWords(t)} isOpen onClose={onClose}>
      <Form words={formWords(t, t('train.change.ask-save'))} onSave={save}>
        <CheckboxGroup
          name="observations"
          label={t('train.change.grounds')}
          options={observations.map(({ id, text, session }) => ({ id, label: text, detail: session }))}
        />
        <Select required name="target" label={t('train.change.target')} none={t('train.change.target-none')} options={targets} />
        <TextArea required name="proposalEs" rows={2} lang="es" label={t('train.change.proposal-es')} />
        <TextArea required name="proposalEn" rows={2} lang="en" label={t('train.change.proposal-en')} />
      </Form>
    </Dialog>
  )
}

/** A change asked of a version, on what was seen when it was tried out. */
export const AskChange = (props: AskProps) => {
  const t = useT()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button tone="primary" onPress={() => setOpen(true)}>
        {t('train.change.ask')}
      </Button>
      {open && <Ask {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
