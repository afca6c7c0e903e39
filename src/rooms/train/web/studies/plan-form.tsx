import { useState } from 'react'
import { useGo } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useCommand } from '#ui/client/command.ts'
import { orNull } from '#ui/client/form-values.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { CheckboxGroup } from '#ui/components/checkbox/checkbox-group.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { NumberField } from '#ui/components/number-field/number-field.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { formWords } from '#ui/words.ts'
import { sessionList } from '../../contract/session-operations.ts'
import { planPropose, type StudyShown } from '../../contract/study.ts'
import { studyPaths } from '../../contract/study-paths.ts'
import { WAVES } from '../../contract/wave.ts'
import { armName, statisticName, waveShort } from '../../domain/impact-page/say.ts'
import type { TrainingFrame } from '../frame.ts'
import { sayDays } from '../times.ts'
import { BothField } from './both-field.tsx'
import { planFrom } from './plan-from.ts'

type Plan = StudyShown['plans'][number]['plan']
/** By which a training may be judged: the comparison, the gain with forms crossed, and the gain of those who were trained. */
const PRIMARY = ['differenceInDifferences', 'ancova', 'crossedGain', 'clusteredChange', 'pairedChange'] as const

const AssignmentFields = ({ plan }: { plan: Plan | undefined }) => {
  const t = useT()
  const [by, setBy] = useState<string>(plan?.assignment?.by ?? '')
  return (
    <>
      <Select
        name="assignment"
        label={t('train.plan.fact.assignment')}
        none={t('train.plan.assigned-unsaid')}
        value={by}
        onChange={setBy}
        options={['lottery', 'choice'].map((id) => ({ id, label: t(`train.plan.assigned-${id}`) }))}
      />
      {by !== '' && (
        <div className="training-row">
          <Select
            name="unit"
            label={t('train.plan.unit')}
            none={t('train.plan.unnamed')}
            startsWith={plan?.assignment?.unit ?? ''}
            options={['person', 'session', 'office'].map((id) => ({ id, label: t(`train.plan.unit-${id}`) }))}
          />
          {by === 'lottery' && <TextField name="seed" label={t('train.plan.seed')} startsWith={plan?.assignment?.seed ?? ''} />}
        </div>
      )}
    </>
  )
}

const MeasureFields = ({ plan }: { plan: Plan | undefined }) => {
  const t = useT()
  const number = (name: 'passMark' | 'smallestEffect' | 'icc') => (
    <NumberField
      name={name}
      label={t(`train.plan.${name}`)}
      optional={t('train.study.optional')}
      startsWith={plan?.[name] === undefined ? '' : String(plan[name])}
    />
  )
  return (
    <>
      <Select
        name="reference"
        label={t('train.plan.fact.reference')}
        none={t('train.plan.nobody')}
        startsWith={plan?.reference ?? ''}
        options={['control', 'waiting'].map((id) => ({ id, label: armName(t, id) }))}
      />
      <AssignmentFields plan={plan} />
      <Select
        name="primary"
        label={t('train.plan.fact.primary')}
        hint={t('train.plan.primary-hint')}
        none={t('train.plan.unnamed')}
        startsWith={plan?.primary ?? ''}
        options={PRIMARY.map((id) => ({ id, label: statisticName(t, id) }))}
      />
      <Select
        name="missing"
        label={t('train.plan.fact.missing')}
        startsWith={plan?.missing ?? 'wrong'}
        options={['wrong', 'complete'].map((rule) => ({ id: rule, label: t('train.plan.missing', { rule }) }))}
      />
      <div className="training-row">
        {number('passMark')}
        {number('smallestEffect')}
        {number('icc')}
      </div>
    </>
  )
}

/** What is asked, of whom, when, and by what it is judged; after a lock, an amendment of it. */
export const PlanForm = ({ now, frame }: { now: StudyShown; frame: TrainingFrame }) => {
  const t = useT()
  const go = useGo()
  const { programme, programmeId } = frame
  const { sessions } = useAnswer(sessionList, { programmeId })
  const { send } = useCommand(planPropose)
  const back = studyPaths.study({ programme, study: now.study })
  const plan = now.plans.at(-1)?.plan
  const isLocked = now.plans.some(({ lock }) => lock !== null)
  const save = async (values: FormData) => {
    const reason = isLocked ? orNull(values, 'reason') : null
    const outcome = await send({ programmeId, study: now.study, plan: planFrom(values), reason })
    if (outcome.kind === 'done') void go(back)
    const saved = savedOf(outcome)
    if (saved.kind === 'saved') return saved
    return { ...saved, faults: saved.faults.map((fault) => ({ ...fault, field: fault.field.replace(/^plan\./, '') })) }
  }
  const leave = (
    <LinkButton tone="quiet" href={back}>
      {t('train.leave')}
    </LinkButton>
  )
  return (
    <Form words={formWords(t, t('train.plan.save'))} onSave={save} beside={leave}>
      {isLocked && <TextArea required rows={3} name="reason" label={t('train.plan.fact.reason')} hint={t('train.plan.reason-hint')} />}
      <BothField required rows={2} name="question" label="train.plan.fact.question" startsWith={plan?.question ?? null} />
      <CheckboxGroup
        name="sessions"
        label={t('train.plan.fact.sessions')}
        hint={t('train.plan.sessions-hint')}
        startsWith={[...(plan?.sessions ?? [])]}
        options={sessions.map((one) => ({
          id: one.code,
          label: t('train.plan.session', { code: one.code, country: frame.country(one.country), days: sayDays(one, t.lang) }),
        }))}
      />
      <CheckboxGroup
        inline
        name="waves"
        label={t('train.plan.fact.waves')}
        startsWith={[...(plan?.waves ?? ['pre', 'post', 'm3'])]}
        options={WAVES.map((id) => ({ id, label: waveShort(t, id) }))}
      />
      <MeasureFields plan={plan} />
    </Form>
  )
}
