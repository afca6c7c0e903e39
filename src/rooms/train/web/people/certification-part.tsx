import { useState } from 'react'
import { printDate } from '#documents/dates.ts'
import { useCommand } from '#ui/client/command.ts'
import { fieldOf } from '#ui/client/form-values.ts'
import { useProgramme } from '#ui/client/here.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { DateField } from '#ui/components/date-field/date-field.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { dateWords, dialogWords, formWords } from '#ui/words.ts'
import {
  CERTIFICATION_STEPS,
  certificationRecord,
  type CertificationSeen,
  type CertificationStepName,
  type FacilitatorSeen,
} from '../../contract/certification.ts'
import { begunDayIn, dayIn } from '#programme/rules'
import { stepRefused } from '../../domain/people/allowed-step.ts'
import { CertificationStanding } from './certification-state.tsx'
import { factsOfStep } from './step-facts.ts'
import { StepFields } from './step-fields.tsx'

type PartProps = { person: FacilitatorSeen; certification: CertificationSeen; syllabus: string }
const OF_TEAM: readonly CertificationStepName[] = ['trained', 'task', 'co-facilitated', 'updated', 'observed']

/** Steps that may be taken now, by this reader: the server asks the same again. */
const stepsFor = ({ person, certification }: Omit<PartProps, 'syllabus'>, today: string): readonly CertificationStepName[] => {
  const { steps } = certification
  // Whether somebody may be certified as one of the first, the server says: here it is offered to who lacks nothing else.
  const candidate = { yearsOfPractice: person.yearsOfPractice, steps, taught: [], isFirst: true }
  return CERTIFICATION_STEPS.filter((step) => {
    const mine = person.may.includes(OF_TEAM.includes(step) ? 'record a step of a certification' : 'record what a body decided')
    const why = stepRefused(step, candidate, today)
    // What is unmet is named by the server; where sessions were taught it knows better than this page.
    return mine && (why === undefined || (why === 'unmet' && certification.unmet.length === 0))
  })
}

const StepDialog = ({
  person,
  certification,
  steps,
  onClose,
}: Omit<PartProps, 'syllabus'> & { steps: readonly CertificationStepName[]; onClose: () => void }) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(certificationRecord)
  const [step, setStep] = useState<CertificationStepName>(steps[0] ?? 'trained')
  const { syllabus, language } = certification
  const save = async (values: FormData) => {
    const facts = factsOfStep(step, values)
    const outcome = await send({ programmeId, facilitator: person.id, syllabus, language, step, on: fieldOf(values, 'on'), facts })
    if (outcome.kind === 'done') onClose()
    return savedOf(outcome)
  }
  return (
    <Dialog title={t('train.step.title', { name: person.name })} words={dialogWords(t)} isOpen onClose={onClose}>
      <Form words={formWords(t, t('train.step.save'))} onSave={save}>
        <Select
          label={t('train.step.which')}
          value={step}
          onChange={(chosen) => setStep(steps.find((one) => one === chosen) ?? step)}
          options={steps.map((id) => ({ id, label: t(`train.certification.step.${id}`) }))}
        />
        <DateField
          name="on"
          label={t('train.step.day')}
          words={dateWords(t)}
          startsWith={dayIn(person.country, new Date().toISOString())}
        />
        <StepFields key={step} step={step} unmet={certification.unmet} />
      </Form>
    </Dialog>
  )
}

const said = ({ facts }: CertificationSeen['steps'][number]): string =>
  [
    facts.attended !== undefined && `${Math.round(facts.attended * 100)} %`,
    facts.score !== undefined && facts.cut !== undefined && `${Math.round(facts.score * 100)}/${Math.round(facts.cut * 100)}`,
    facts.marks?.map((marks) => marks.join(' ')).join(' | '),
    facts.session,
    facts.decision,
    facts.reason,
  ]
    .filter(Boolean)
    .join(' · ')

/** One syllabus in one language: where the person stands, what is lacking by name, and every step. */
export const CertificationPart = ({ person, certification, syllabus: title }: PartProps) => {
  const t = useT()
  const [open, setOpen] = useState(false)
  const { syllabus, language, unmet, steps, agreement, state } = certification
  const id = `${syllabus}-${language}`
  const possible = stepsFor({ person, certification }, begunDayIn(person.country, new Date().toISOString()))
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('train.facilitators.heading', { syllabus: title, language: t(`train.language.${language}`) })}</h2>
      <p>
        <CertificationStanding certification={certification} />
      </p>
      {unmet.length > 0 && state !== 'revoked' && (
        <>
          <p>{t(state === 'candidate' ? 'train.certification.lacking' : 'train.certification.lacking-next')}</p>
          <ul>
            {unmet.map((rule) => (
              <li key={rule}>{t(`train.unmet.${rule}`)}</li>
            ))}
          </ul>
        </>
      )}
      {agreement !== null && (
        <p className="training-soft">{t('train.certification.agreement', { percent: Math.round(agreement * 100) })}</p>
      )}
      <ol className="training-steps">
        {steps.map((step) => (
          <li key={step.number}>
            {t('train.certification.taken', { step: t(`train.certification.step.${step.step}`), day: printDate(step.takenOn, t.lang) })}{' '}
            {said(step)}
          </li>
        ))}
      </ol>
      {possible.length > 0 && (
        <div className="training-actions">
          <Button onPress={() => setOpen(true)}>{t('train.step.record')}</Button>
        </div>
      )}
      {open && <StepDialog person={person} certification={certification} steps={possible} onClose={() => setOpen(false)} />}
    </section>
  )
}
