import { useState } from 'react'
import { bodySet } from '#decide/body.ts'
import { useCommand } from '#ui/client/command.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { CheckboxGroup } from '#ui/components/checkbox/checkbox-group.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { NumberField } from '#ui/components/number-field/number-field.tsx'
import { dialogWords, formWords } from '#ui/words.ts'
import { type SignOffBoard, SIGNING_BODY } from '../../contract/sign-off.ts'
import type { Frame } from '../frame.ts'

type Rule = SignOffBoard['rule']
const AFTERS = ['block', 'include-marked'] as const

const After = ({ name, startsWith }: { name: 'onObjection' | 'onSilence'; startsWith: string }) => {
  const t = useT()
  const options = AFTERS.map((id) => ({ id, label: t(`report.rule.${id}`) }))
  return <Choice name={name} label={t(`report.rule.${name}`)} options={options} startsWith={startsWith} />
}

const RuleForm = ({ rule, frame, onDone }: { rule: Rule; frame: Frame; onDone: () => void }) => {
  const t = useT()
  const { send } = useCommand(bodySet)
  const [kind, setKind] = useState<string>(rule.rule)
  const [members, setMembers] = useState<readonly string[]>(rule.members)
  const save = async (values: FormData) => {
    const after = (name: string) => AFTERS.find((one) => one === values.get(name)) ?? 'block'
    const outcome = await send({
      programmeId: frame.programmeId,
      code: SIGNING_BODY,
      version: rule.version,
      nameEs: t('report.rule.name-es'),
      nameEn: t('report.rule.name-en'),
      rule: kind === 'k-of-n' ? 'k-of-n' : 'each',
      least: kind === 'k-of-n' ? Number(values.get('least')) : null,
      onObjection: after('onObjection'),
      onSilence: after('onSilence'),
      members: [...members],
    })
    if (outcome.kind === 'done') onDone()
    return savedOf(outcome)
  }
  return (
    <Form onSave={save} words={formWords(t, t('report.rule.save'))}>
      <Choice
        name="rule"
        label={t('report.rule.rule')}
        value={kind}
        onChange={setKind}
        options={(['each', 'k-of-n'] as const).map((id) => ({ id, label: t(`report.rule.${id}`) }))}
      />
      {kind === 'k-of-n' && (
        <NumberField required name="least" lang={t.lang} label={t('report.rule.least')} startsWith={String(rule.least ?? members.length)} />
      )}
      <After name="onObjection" startsWith={rule.onObjection} />
      <After name="onSilence" startsWith={rule.onSilence} />
      <CheckboxGroup
        name="members"
        label={t('report.rule.members')}
        values={[...members]}
        onChange={setMembers}
        options={frame.countries.map(({ code }) => ({ id: code, label: frame.names.country(code) }))}
      />
    </Form>
  )
}

type RuleDialogProps = { rule: Rule; frame: Frame; isOpen: boolean; onClose: () => void }

/** By which rule the answers of countries are enough. */
export const RuleDialog = ({ rule, frame, isOpen, onClose }: RuleDialogProps) => {
  const t = useT()
  return (
    <Dialog title={t('report.rule.title')} words={dialogWords(t)} isOpen={isOpen} onClose={onClose}>
      {isOpen && <RuleForm rule={rule} frame={frame} onDone={onClose} />}
    </Dialog>
  )
}
