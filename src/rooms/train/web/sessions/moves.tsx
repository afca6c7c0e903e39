import { useState } from 'react'
import { useCommand } from '#ui/client/command.ts'
import { orNull } from '#ui/client/form-values.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useNotice } from '#ui/client/notices.ts'
import { savedOf } from '#ui/client/save.tsx'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { dialogWords, formWords } from '#ui/words.ts'
import { sessionMove } from '../../contract/session-operations.ts'
import type { SessionState } from '../../contract/session.ts'
import type { SessionNow } from './session-form.tsx'

type MoveProps = { now: SessionNow; to: SessionState; onClose: () => void }

const MoveDialog = ({ now, to, onClose }: MoveProps) => {
  const t = useT()
  const notice = useNotice()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(sessionMove)
  const isCancelling = to === 'cancelled'
  const save = async (values: FormData) => {
    const outcome = await send({ programmeId, session: now.code, version: now.version, to, reason: orNull(values, 'reason') })
    if (outcome.kind === 'done') {
      onClose()
      notice({ text: worded((t) => t('train.session.moved', { code: now.code, state: t('train.session.state', { state: to }) })) })
    }
    return savedOf(outcome)
  }
  return (
    <Dialog title={t('train.move.title', { code: now.code, to })} words={dialogWords(t)} isOpen onClose={onClose}>
      <Form
        words={formWords(t, t('train.move', { to }))}
        onSave={save}
        beside={
          <Button tone="quiet" onPress={onClose}>
            {t('train.leave')}
          </Button>
        }
      >
        <p>{t('train.move.text', { to })}</p>
        {isCancelling && <TextArea required name="reason" rows={2} label={t('train.move.reason')} />}
      </Form>
    </Dialog>
  )
}

/** Where the session may go next; what stands in the way is the reason beside the button. */
export const Moves = ({ now }: { now: SessionNow }) => {
  const t = useT()
  const [to, setTo] = useState<SessionState | null>(null)
  const why = (blocks: SessionNow['next'][number]['blocks']): string | undefined =>
    blocks.length === 0 ? undefined : t('train.move.not-yet', { why: blocks.map((block) => t(`train.block.${block}`)).join('; ') })
  if (now.next.length === 0) return null
  return (
    <section aria-labelledby="next">
      <h2 id="next">{t('train.session.next')}</h2>
      <div className="training-actions">
        {now.next.map(({ state, blocks }, at) => (
          <Button
            key={state}
            tone={state === 'cancelled' ? 'quiet' : at === 0 ? 'primary' : 'secondary'}
            disabledBecause={why(blocks)}
            onPress={() => setTo(state)}
          >
            {t('train.move', { to: state })}
          </Button>
        ))}
      </div>
      {to && <MoveDialog key={to} now={now} to={to} onClose={() => setTo(null)} />}
    </section>
  )
}

/** What became of it, step by step. */
export const Steps = ({ now }: { now: SessionNow }) => {
  const t = useT()
  const day = new Intl.DateTimeFormat(t.lang === 'es' ? 'es-419' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: now.zone,
  })
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t('train.session.steps')}</h2>
      <ol className="training-steps">
        {now.steps.map(({ number, state, reason, takenAt }) => (
          <li key={number}>
            {t('train.session.step', { state: t('train.session.state', { state }), at: day.format(new Date(takenAt)) })}
            {reason !== null && <> {t('train.session.step-reason', { reason })}</>}
          </li>
        ))}
      </ol>
    </section>
  )
}
