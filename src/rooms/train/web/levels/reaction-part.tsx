import { useState } from 'react'
import { LOCALES } from '#kernel/i18n/translate.ts'
import { useCommand } from '#ui/client/command.ts'
import { fieldOf } from '#ui/client/form-values.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useNotice } from '#ui/client/notices.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { Refusal } from '#ui/client/refusal.ts'
import { savedOf } from '#ui/client/save.tsx'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { Saved } from '#ui/components/form/form.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { formWords } from '#ui/words.ts'
import { type LevelsShown, REACTION_QUESTIONS, reactionType, reactionWithdraw } from '../../contract/levels.ts'
import { sheetsIn } from './sheets-in.ts'

/** What was typed of a session, with the way back where a heap was typed wrongly. */
const Batches = ({ now }: { now: LevelsShown }) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { send, busy } = useCommand(reactionWithdraw)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const day = new Intl.DateTimeFormat(LOCALES[t.lang], { dateStyle: 'medium', timeStyle: 'short' })
  const withdraw = async (id: string) => {
    const outcome = await send({ programmeId, session: now.session, id })
    setRefusal(outcome.kind === 'refused' ? outcome.refusal : null)
  }
  return (
    <>
      <ul className="training-list">
        {now.reactions.map(({ id, sheets, typedAt, withdrawnAt }) => (
          <li key={id}>
            {t('train.reaction.batch', { n: sheets, at: day.format(new Date(typedAt)), is: withdrawnAt === null ? 'counts' : 'withdrawn' })}{' '}
            {withdrawnAt === null && (
              <Button small tone="quiet" busy={busy} onPress={() => void withdraw(id)}>
                {t('train.reaction.withdraw', { at: day.format(new Date(typedAt)) })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {refusal && <ProblemNotice refusal={refusal} />}
    </>
  )
}

/** Forms of reaction, typed from paper: a line for each sheet. */
export const ReactionPart = ({ now }: { now: LevelsShown }) => {
  const t = useT()
  const notice = useNotice()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(reactionType)
  const [round, setRound] = useState(0)
  const save = async (values: FormData): Promise<Saved> => {
    const { sheets, faulty } = sheetsIn(fieldOf(values, 'sheets'))
    if (sheets.length === 0 && faulty.length === 0)
      return { kind: 'refused', faults: [{ field: 'sheets', message: worded((t) => t('train.reaction.no-sheets')) }] }
    if (faulty.length > 0) {
      const [first] = faulty
      const values = { n: faulty.length, line: first?.line ?? 0, text: first?.text ?? '', signs: REACTION_QUESTIONS.length }
      const message = worded((t) => t('train.reaction.faulty', values))
      return { kind: 'refused', faults: [{ field: 'sheets', message }] }
    }
    const outcome = await send({ programmeId, session: now.session, id: crypto.randomUUID(), sheets: [...sheets] })
    if (outcome.kind === 'done') {
      notice({ text: worded((t) => t('train.reaction.done', { n: sheets.length })) })
      setRound(round + 1)
    }
    return savedOf(outcome)
  }
  return (
    <section aria-labelledby="reactions">
      <h2 id="reactions">{t('train.reaction.heading')}</h2>
      <p>{t('train.reaction.lead')}</p>
      <ol className="training-steps">
        {REACTION_QUESTIONS.map((question) => (
          <li key={question}>{t(`train.reaction.${question}`)}</li>
        ))}
      </ol>
      <Batches now={now} />
      <Form key={round} words={formWords(t, t('train.reaction.save'))} onSave={save}>
        <TextArea
          required
          name="sheets"
          rows={6}
          spellCheck="false"
          label={t('train.reaction.sheets')}
          hint={t('train.reaction.sheets-hint')}
        />
      </Form>
    </section>
  )
}
