import { useT } from '#ui/client/words.tsx'
import { NumberField } from '#ui/components/number-field/number-field.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import type { CertificationStepName, Unmet } from '../../contract/certification.ts'
import { MARKS_ASKED } from './step-facts.ts'

const Percent = ({ name }: { name: 'attended' | 'score' | 'cut' }) => {
  const t = useT()
  return <NumberField required name={name} unit="%" label={t(`train.step.${name}`)} />
}

/** What a step is evidenced by. */
export const StepFields = ({ step, unmet }: { step: CertificationStepName; unmet: readonly Unmet[] }) => {
  const t = useT()
  switch (step) {
    case 'trained':
      return (
        <div className="training-row">
          <Percent name="attended" />
          <Percent name="score" />
          <Percent name="cut" />
        </div>
      )
    case 'task':
      return (
        <>
          <p>{t('train.step.task-hint', { n: MARKS_ASKED })}</p>
          {([1, 2, 3] as const).map((who) => (
            <TextField
              key={who}
              name={`marks-${who}`}
              width="half"
              inputMode="numeric"
              label={t('train.step.assessor', { who })}
              {...(who < 3 ? { required: true } : { optional: t('train.step.third') })}
            />
          ))}
        </>
      )
    case 'co-facilitated':
    case 'observed':
      return (
        <div className="training-row">
          <TextField required name="session" width="half" label={t('train.step.session')} hint={t('train.step.session-hint')} />
          <Select
            required
            name="satisfactory"
            label={t('train.step.satisfactory')}
            options={['yes', 'no'].map((id) => ({ id, label: t(`train.answer.${id}`) }))}
          />
        </div>
      )
    case 'certified':
    case 'recertified':
      return (
        <>
          <TextField required name="decision" label={t('train.step.decision')} hint={t('train.step.decision-hint')} />
          {unmet.includes('co-facilitated') && (
            <TextArea required name="reason" rows={2} label={t('train.step.first')} hint={t('train.step.first-hint')} />
          )}
        </>
      )
    case 'suspended':
    case 'reinstated':
    case 'revoked':
      return <TextArea required name="reason" rows={2} label={t('train.move.reason')} />
    case 'nominated':
    case 'updated':
      return null
  }
}
