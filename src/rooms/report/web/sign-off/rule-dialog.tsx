import { useState } from 'react'
import { bodySet } from '#decide/body.ts'
import { ask } from '#ui/client/ask.ts'
import { useCommand } from '#ui/client/command.ts'
import { savedOf } from '#ui/client/save.tsx'
import { numberOrNull } from '#ui/client/form-values.ts'
import { useT } from '#ui/client/words.tsx'
import { CheckboxGroup } from '#ui/components/checkbox/checkbox-group.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { useQuestion } from '#ui/components/dialog/question.ts'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { NumberField } from '#ui/components/number-field/number-field.tsx'
import { dialogWords, formWords } from '#ui/words.ts'
import { type SignOffBoard, signOffShow, SIGNING_BODY } from '../../contract/sign-off.ts'
import { easedBy } from '../../domain/release/verdict.ts'
import type { Frame } from '../frame.ts'
import { type Eased, EasedQuestion } from './eased-question.tsx'

type Rule = SignOffBoard['rule']
const AFTERS = ['block', 'include-marked'] as const

const After = ({ name, startsWith }: { name: 'onObjection' | 'onSilence'; startsWith: string }) => {
  const t = useT()
  const options = AFTERS.map((id) => ({ id, label: t(`report.rule.${id}`) }))
  return <Choice name={name} label={t(`report.rule.${name}`)} options={options} startsWith={startsWith} />
}

/** Nothing was saved and nothing is wrong: what was chosen stands. */
const NOT_MEANT: Saved = { kind: 'refused', faults: [] }

type RuleFormProps = { rule: Rule; frame: Frame; onDone: () => void }

/** Saves the rule; whoever would let the report through by it, as things stand at that moment, is asked first. */
const useRuleSaved = ({ rule, frame, onDone }: RuleFormProps) => {
  const t = useT()
  const { send } = useCommand(bodySet)
  const question = useQuestion<Eased>()
  const save = async (
    given: Omit<Parameters<typeof send>[0], 'programmeId' | 'code' | 'version' | 'nameEs' | 'nameEn'>,
  ): Promise<Saved> => {
    const { programmeId } = frame
    const names = { nameEs: t('report.rule.name-es'), nameEn: t('report.rule.name-en') }
    const whole = { programmeId, code: SIGNING_BODY, version: rule.version, ...names, ...given }
    const sent = bodySet.input.safeParse(whole)
    // What cannot be saved goes to the server all the same: the words for it are the server's.
    if (sent.success) {
      // A country may have answered since the page was opened.
      const now = await ask(signOffShow, { programmeId }, { lang: t.lang })
      if (now.kind === 'refused') return savedOf(now)
      const eased = easedBy(now.value, sent.data)
      if (eased.length > 0 && !(await question.ask({ eased, deadline: now.value.put?.deadline ?? null }))) return NOT_MEANT
    }
    const outcome = await send(whole)
    if (outcome.kind === 'done') onDone()
    return savedOf(outcome)
  }
  return { save, question }
}

const RuleForm = (props: RuleFormProps) => {
  const { rule, frame } = props
  const t = useT()
  const { save, question } = useRuleSaved(props)
  const [kind, setKind] = useState<string>(rule.rule)
  const [members, setMembers] = useState<readonly string[]>(rule.members)
  const onSave = (values: FormData) => {
    const after = (name: string) => AFTERS.find((one) => one === values.get(name)) ?? 'block'
    return save({
      rule: kind === 'k-of-n' ? 'k-of-n' : 'each',
      least: kind === 'k-of-n' ? numberOrNull(values, 'least') : null,
      onObjection: after('onObjection'),
      onSilence: after('onSilence'),
      members: [...members],
    })
  }
  return (
    <>
      <Form onSave={onSave} words={formWords(t, t('report.rule.save'))}>
        <Choice
          name="rule"
          label={t('report.rule.rule')}
          value={kind}
          onChange={setKind}
          options={(['each', 'k-of-n'] as const).map((id) => ({ id, label: t(`report.rule.${id}`) }))}
        />
        {kind === 'k-of-n' && (
          <NumberField required name="least" label={t('report.rule.least')} startsWith={String(rule.least ?? members.length)} />
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
      <EasedQuestion {...question} nameOf={frame.names.country} />
    </>
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
