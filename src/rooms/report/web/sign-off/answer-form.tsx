import { positionTake } from '#decide/position.ts'
import { useCommand } from '#ui/client/command.ts'
import { useNotice } from '#ui/client/notices.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import type { Frame } from '../frame.ts'
import { answerIn, StandFields } from './stand-fields.tsx'

export type PutText = { readonly id: string; readonly hash: string }
type AnswerProps = { put: PutText; country: string; frame: Frame }

/** A signatory's answer to the very text above it. */
export const AnswerForm = ({ put, country, frame }: AnswerProps) => {
  const t = useT()
  const say = useNotice()
  const { send } = useCommand(positionTake)
  const save = async (values: FormData) => {
    const about = { programmeId: frame.programmeId, submissionId: put.id, country, hash: put.hash }
    const outcome = await send({ ...about, ...answerIn(values) })
    if (outcome.kind === 'done') say({ text: t('report.answer.done', { country: frame.names.country(country) }) })
    return savedOf(outcome)
  }
  return (
    <section className="answer-form" aria-labelledby="answer">
      <h2 id="answer">{t('report.answer.title', { country: frame.names.country(country) })}</h2>
      <p className="soft">
        {t('report.answer.bound')} <code className="hash">{put.hash}</code>
      </p>
      <Form onSave={save} words={formWords(t, t('report.answer.save'))}>
        <StandFields />
      </Form>
    </section>
  )
}
