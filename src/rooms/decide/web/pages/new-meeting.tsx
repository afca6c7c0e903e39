import { useState } from 'react'
import { Link } from 'react-aria-components/Link'
import { useGo } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useCommand } from '#ui/client/command.ts'
import { fieldOf, trimmedOf } from '#ui/client/form-values.ts'
import { useNotice } from '#ui/client/notices.ts'
import { savedOf } from '#ui/client/save.tsx'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { ComboBox } from '#ui/components/combo-box/combo-box.tsx'
import { DateField } from '#ui/components/date-field/date-field.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { dateWords, formWords } from '#ui/words.ts'
import { submissionList, type Votable } from '../../contract/agenda.ts'
import { type Body, bodyList } from '../../contract/body.ts'
import { meetingCall } from '../../contract/meeting.ts'
import { paths } from '../../contract/paths.ts'
import { AgendaField } from '../meeting/agenda-field.tsx'
import { type Frame, useFrame } from '../frame.ts'
import { sayRule } from '../../domain/say-vote.ts'
import '../meetings.css'

const ZONES = Intl.supportedValuesOf('timeZone').map((id) => ({ id, label: id.replaceAll('_', ' ') }))
/** Where the reader is, if that is a place: a machine that keeps universal time says nothing of one. */
const here = () => ZONES.find(({ id }) => id === Intl.DateTimeFormat().resolvedOptions().timeZone)?.id

type CallProps = { bodies: readonly Omit<Body, 'may'>[]; submissions: readonly Votable[]; frame: Frame }

const CallForm = ({ bodies, submissions, frame: { programmeId, programme, named } }: CallProps) => {
  const t = useT()
  const go = useGo()
  const say = useNotice()
  const { send } = useCommand(meetingCall)
  const [zone] = useState(here)
  const [code, setCode] = useState(bodies[0]?.code ?? '')
  const body = bodies.find((one) => one.code === code)
  const votable = submissions.filter((one) => one.body === code)
  const save = async (values: FormData) => {
    const outcome = await send({
      programmeId,
      body: code,
      titleEs: trimmedOf(values, 'titleEs'),
      titleEn: trimmedOf(values, 'titleEn'),
      day: fieldOf(values, 'day'),
      zone: fieldOf(values, 'zone'),
      place: trimmedOf(values, 'place'),
      agenda: values.getAll('agenda').map(String),
    })
    if (outcome.kind === 'done') {
      say({ text: worded((t) => t('decide.meeting.was-called')) })
      await go(paths.meeting({ programme, meeting: outcome.value.meetingId }))
    }
    return savedOf(outcome)
  }
  return (
    <Form onSave={save} words={formWords(t, t('decide.meeting.call'))}>
      <Choice
        required
        name="body"
        label={t('decide.meeting.body')}
        value={code}
        onChange={setCode}
        options={bodies.map((one) => ({ id: one.code, label: t.lang === 'es' ? one.nameEs : one.nameEn, detail: named(one.members) }))}
      />
      {body && <p className="soft">{sayRule(t, body.voting)}</p>}
      <AgendaField key={code} votable={votable} />
      <TextField required name="titleEs" lang="es" label={t('decide.meeting.title-es')} />
      <TextField required name="titleEn" lang="en" label={t('decide.meeting.title-en')} />
      <DateField name="day" label={t('decide.meeting.day')} words={dateWords(t)} />
      <ComboBox
        required
        name="zone"
        label={t('decide.meeting.zone')}
        hint={t('decide.meeting.zone-hint')}
        options={ZONES}
        {...(zone === undefined ? {} : { startsWith: zone })}
        nothing={t('decide.meeting.zone-none')}
      />
      <TextField required name="place" label={t('decide.meeting.place')} hint={t('decide.meeting.place-hint')} />
    </Form>
  )
}

/** An officer calls a meeting: which body, when and where, and what it decides on. */
export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const { programmeId, programme } = frame
  const { submissions } = useAnswer(submissionList, { programmeId })
  const { bodies } = useAnswer(bodyList, { programmeId })
  const asked = bodies.filter(({ code }) => submissions.some(({ body }) => body === code))
  const way = [{ label: t('decide.page.meetings'), href: paths.meetings({ programme }) }]
  return (
    <div className="meetings">
      <PageHead
        title={t('decide.page.new-meeting')}
        lead={t('decide.meeting.call-lead')}
        way={<Breadcrumb aria-label={t('decide.way')} crumbs={way} />}
      />
      {asked.length === 0 ? (
        <EmptyState
          level={2}
          title={t('decide.agenda.none')}
          text={t('decide.agenda.none-text')}
          next={<Link href={paths.meetings({ programme })}>{t('decide.agenda.none-next')}</Link>}
        />
      ) : (
        <CallForm bodies={asked} submissions={submissions} frame={frame} />
      )}
    </div>
  )
}
