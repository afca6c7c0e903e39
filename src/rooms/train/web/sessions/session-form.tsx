import { useState } from 'react'
import { useGo } from '#ui/client/address.ts'
import type { AnswerOf } from '#ui/client/request.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { ask } from '#ui/client/ask.ts'
import { useCommand } from '#ui/client/command.ts'
import { fieldOf } from '#ui/client/form-values.ts'
import { useVersionedSave } from '#ui/client/versioned-save.tsx'
import { useT } from '#ui/client/words.tsx'
import { Form } from '#ui/components/form/form.tsx'
import type { Saved } from '#ui/components/form/form.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { NumberField } from '#ui/components/number-field/number-field.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { formWords } from '#ui/words.ts'
import { usualZone } from '#programme/rules'
import { SESSION_MODES } from '../../contract/session.ts'
import { NETWORKS, sessionEdit, sessionPlan, sessionShow, syllabusTeachable } from '../../contract/session-operations.ts'
import { sessionPaths } from '../../contract/session-paths.ts'
import { localTime } from '../../domain/sessions/local-time.ts'
import type { TrainingFrame } from '../frame.ts'
import { sayWhen } from '../times.ts'
import { factsFrom } from './facts-from.ts'
import { TaughtFields, WhenFields } from './session-fields.tsx'

export type SessionNow = AnswerOf<typeof sessionShow>
type FormProps = { frame: TrainingFrame; plans: readonly string[]; now?: SessionNow }

/** The day and the hour are two fields: a fault of the instant is shown at the day. */
const atItsDay = (saved: Saved): Saved =>
  saved.kind === 'refused'
    ? {
        ...saved,
        faults: saved.faults.map((fault) => (/^(?:starts|ends)$/.test(fault.field) ? { ...fault, field: `${fault.field}-day` } : fault)),
      }
    : saved

const PlaceFields = ({ now }: { now?: SessionNow }) => {
  const t = useT()
  const answers = ['yes', 'no'].map((id) => ({ id, label: t(`train.answer.${id}`) }))
  return (
    <>
      <TextField required name="venue" label={t('train.session.venue')} startsWith={now?.venue ?? ''} />
      <div className="training-row">
        <Select
          name="mode"
          label={t('train.session.mode-label')}
          startsWith={now?.mode ?? 'room'}
          options={SESSION_MODES.map((id) => ({ id, label: t(`train.session.mode.${id}`) }))}
        />
        <Select
          name="stepFree"
          label={t('train.session.step-free')}
          none={t('train.answer.unknown')}
          startsWith={now?.stepFree === null || now === undefined ? '' : now.stepFree ? 'yes' : 'no'}
          options={answers}
        />
        <Select
          name="network"
          label={t('train.session.network')}
          none={t('train.answer.unknown')}
          startsWith={now?.network ?? ''}
          options={NETWORKS.map((id) => ({ id, label: t(`train.session.network.${id}`) }))}
        />
        <NumberField required name="capacity" label={t('train.session.capacity')} startsWith={now ? String(now.capacity) : ''} />
      </div>
      <TextArea
        required
        name="selection"
        rows={2}
        label={t('train.session.selection')}
        hint={t('train.session.selection-hint')}
        startsWith={now?.selection ?? ''}
      />
      <TextField
        name="recommendations"
        label={t('train.session.recommendations')}
        hint={t('train.session.recommendations-hint')}
        startsWith={now?.recommendations.join(', ') ?? ''}
      />
    </>
  )
}

/** A session to be planned, or its plan to be changed. */
export const SessionForm = ({ frame, plans, now }: FormProps) => {
  const t = useT()
  const go = useGo()
  const { programmeId, programme } = frame
  const { versions } = useAnswer(syllabusTeachable, { programmeId })
  const plan = useCommand(sessionPlan)
  const edit = useCommand(sessionEdit)
  const [country, setCountry] = useState(now?.country ?? plans[0] ?? '')
  const { save, around } = useVersionedSave(now?.version ?? 0, 'session.changed')
  const leave = now ? sessionPaths.session({ programme, session: now.code }) : sessionPaths.sessions({ programme })
  const meanwhile = async (facts: ReturnType<typeof factsFrom>) => {
    const stands = now && (await ask(sessionShow, { programmeId, session: now.code }, { lang: t.lang }))
    if (stands?.kind !== 'done') return undefined
    const theirs = stands.value
    const parts = [
      { part: t('train.session.venue'), theirs: theirs.venue, yours: facts.venue },
      { part: t('train.session.modules'), theirs: theirs.modules.join(', '), yours: facts.modules.join(', ') },
      {
        part: t('train.column.when'),
        theirs: sayWhen(theirs, t.lang),
        yours: `${facts.starts.replace('T', ' ')} – ${facts.ends.replace('T', ' ')}`,
      },
      { part: t('train.session.capacity'), theirs: String(theirs.capacity), yours: String(facts.capacity) },
    ]
    return { version: theirs.version, parts }
  }
  const onSave = async (values: FormData) => {
    const facts = factsFrom(values)
    const outcome = await save({
      send: (version) =>
        now
          ? edit.send({ programmeId, session: now.code, version, ...facts })
          : plan.send({ programmeId, country: fieldOf(values, 'country'), ...facts }),
      meanwhile: () => meanwhile(facts),
      onSaved: ({ code }) => void go(sessionPaths.session({ programme, session: code })),
      onTakeTheirs: () => void go(leave),
    })
    return atItsDay(outcome)
  }
  const zone = now?.zone ?? usualZone(country) ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const timeOf = (instant: string) => localTime(zone, instant)
  const times = now ? { starts: timeOf(now.starts), ends: timeOf(now.ends) } : { starts: null, ends: null }
  const beside = (
    <LinkButton tone="quiet" href={leave}>
      {t('train.leave')}
    </LinkButton>
  )
  return around(
    <Form words={formWords(t, t('train.session.save'))} onSave={onSave} beside={beside}>
      {!now && (
        <Select
          required
          name="country"
          label={t('train.column.country')}
          value={country}
          onChange={setCountry}
          options={plans.map((code) => ({ id: code, label: frame.country(code) }))}
        />
      )}
      <TaughtFields versions={versions} frame={frame} {...(now && { now })} />
      <Select
        name="language"
        label={t('train.session.language')}
        startsWith={now?.language ?? frame.countries.find(({ code }) => code === country)?.workshopLanguage ?? 'es'}
        options={(['es', 'en'] as const).map((id) => ({ id, label: t(`train.language.${id}`) }))}
      />
      <WhenFields {...times} zone={zone} />
      <PlaceFields {...(now && { now })} />
    </Form>,
  )
}
