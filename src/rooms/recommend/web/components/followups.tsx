import { useState } from 'react'
import { useCommand } from '#ui/client/command.ts'
import type { Notice } from '#ui/components/toast/toast.tsx'
import { worded } from '#ui/client/worded.tsx'
import { useNotice } from '#ui/client/notices.ts'
import { savedOf } from '#ui/client/save.tsx'
import { fieldOf } from '#ui/client/form-values.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { dialogWords, formWords } from '#ui/words.ts'
import { type FollowupLine, followupVerify } from '../../contract/followup.ts'
import type { RecommendationShown } from '../../contract/recommendation.ts'
import type { Frame } from '../frame.ts'
import { FollowupForm } from './followup-form.tsx'
import { Stand } from './stand.tsx'

const useDay = () => {
  const format = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'long', timeZone: 'UTC' })
  return (day: string) => format.format(new Date(day))
}

const Entry = ({ entry, frame, onVerify }: { entry: FollowupLine; frame: Frame; onVerify: () => void }) => {
  const t = useT()
  const day = useDay()
  const evidence =
    (t.lang === 'es' ? (entry.evidenceEs ?? entry.evidenceEn) : (entry.evidenceEn ?? entry.evidenceEs)) ?? t('recommend.no-evidence')
  const kind = entry.verifiedOn === null ? 'reported' : 'verified'
  return (
    <li className="answer-entry">
      <p className="answer-head">
        <strong>
          {day(entry.date)} · {entry.reportedBy}
        </strong>{' '}
        <Stand of={{ standing: { kind, status: entry.status, date: entry.date } }} />
      </p>
      <p>{evidence}</p>
      <p className="answer-facts">
        {frame.names.round(entry.round)} ·{' '}
        {entry.verifiedOn === null
          ? t('recommend.unverified')
          : t('recommend.verified', { by: entry.verifiedBy ?? '', on: day(entry.verifiedOn) })}
      </p>
      {entry.mayVerify && (
        <Button small onPress={onVerify}>
          {t('recommend.verify', { by: entry.reportedBy })}
        </Button>
      )}
    </li>
  )
}

type VerifyProps = { entry: FollowupLine; code: string; frame: Frame; onDone: () => void }

const Verify = ({ entry, code, frame, onDone }: VerifyProps) => {
  const t = useT()
  const { send } = useCommand(followupVerify)
  const save = async (values: FormData) => {
    const { date, reportedBy } = entry
    const outcome = await send({
      programmeId: frame.programmeId,
      recommendation: code,
      date,
      reportedBy,
      verifiedBy: fieldOf(values, 'verifiedBy'),
    })
    if (outcome.kind === 'done') onDone()
    return savedOf(outcome)
  }
  return (
    <Form onSave={save} words={formWords(t, t('recommend.verify.save'))}>
      <TextField
        required
        name="verifiedBy"
        label={t('recommend.verified-by')}
        hint={t('recommend.verified-by.hint')}
        startsWith={frame.seats[0]?.office ?? ''}
      />
    </Form>
  )
}

/** What offices report, one entry after another; what nobody else has confirmed says so. */
export const Followups = ({ shown, frame }: { shown: RecommendationShown; frame: Frame }) => {
  const t = useT()
  const say = useNotice()
  const [open, setOpen] = useState<'report' | FollowupLine | null>(null)
  const mayReport = shown.may.includes('report follow-up')
  const done = (text: Notice['text']) => {
    setOpen(null)
    say({ text })
  }
  return (
    <section>
      <div className="answer-head">
        <h2>{t('recommend.followup')}</h2>
        {mayReport && (
          <Button icon="add" onPress={() => setOpen('report')}>
            {t('recommend.report')}
          </Button>
        )}
      </div>
      {shown.followups.length === 0 ? (
        <p>{t('recommend.no-followup')}</p>
      ) : (
        <ol className="answer-entries">
          {shown.followups.toReversed().map((entry) => (
            <Entry key={`${entry.date} ${entry.reportedBy}`} entry={entry} frame={frame} onVerify={() => setOpen(entry)} />
          ))}
        </ol>
      )}
      <Dialog title={t('recommend.report')} words={dialogWords(t)} isOpen={open === 'report'} onClose={() => setOpen(null)}>
        <FollowupForm code={shown.code} frame={frame} onDone={() => done(worded((t) => t('recommend.reported')))} />
      </Dialog>
      <Dialog
        title={t('recommend.verify.title')}
        words={dialogWords(t)}
        isOpen={open !== null && open !== 'report'}
        onClose={() => setOpen(null)}
      >
        {open !== null && open !== 'report' && (
          <Verify entry={open} code={shown.code} frame={frame} onDone={() => done(worded((t) => t('recommend.verify.done')))} />
        )}
      </Dialog>
    </section>
  )
}
