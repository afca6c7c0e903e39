import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { positionTake, type TakePosition } from '#decide/position.ts'
import { saysWhatItReserves } from '#decide/rules'
import { useCommand } from '#ui/client/command.ts'
import { useNotice } from '#ui/client/notices.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { Status } from '#ui/components/status/status.tsx'
import { formWords } from '#ui/words.ts'
import type { Frame } from '../frame.ts'
import { AnswerSaid, type Said } from './answer-said.tsx'
import { SignQuestion } from './sign-question.tsx'
import { answerIn, savedAnswer, StandFields } from './stand-fields.tsx'

export type PutText = { readonly id: string; readonly hash: string }
type Answer = z.output<typeof TakePosition>
type AnswerProps = {
  put: PutText
  country: string
  frame: Frame
  /** What the country has answered to this text already. */
  standing: Said | null
}

/** Writing an answer, being asked about it, having signed it. */
const useSigning = ({ put, country, frame, standing }: AnswerProps) => {
  const { lang } = useT()
  const say = useNotice()
  const { send } = useCommand(positionTake)
  const [asked, setAsked] = useState<Answer | null>(null)
  const [signed, setSigned] = useState(standing)
  /** What cannot be signed goes to the server all the same, under the very rules it is refused by there: the words for it are the server's. */
  const ask = async (values: FormData): Promise<Saved> => {
    const answer = { programmeId: frame.programmeId, submissionId: put.id, country, hash: put.hash, ...answerIn(values) }
    const whole = positionTake.input.safeParse(answer)
    if (!whole.success || !saysWhatItReserves(whole.data)) return savedAnswer(await send(answer), lang)
    setAsked(whole.data)
    return { kind: 'saved' }
  }
  const sign = async () => {
    if (asked === null) return null
    const outcome = await send(asked)
    if (outcome.kind === 'refused') return <ProblemNotice refusal={outcome.refusal} />
    setSigned(asked)
    say({ text: worded((t) => t('report.answer.done', { country: frame.in(t).names.country(country) })) })
    return null
  }
  return { asked, signed, ask, sign, leave: () => setAsked(null), change: () => setSigned(null) }
}

/** A signatory's answer to the very text above it: what was signed, or the form to sign another. */
export const AnswerForm = (props: AnswerProps) => {
  const { put, country, frame } = props
  const t = useT()
  const { asked, signed, ask, sign, leave, change } = useSigning(props)
  const title = useRef<HTMLHeadingElement>(null)
  const shown = useRef(signed)
  // The button that was pressed is gone with what it stood in.
  useEffect(() => {
    if (asked !== null || shown.current === signed) return
    shown.current = signed
    title.current?.focus()
  }, [asked, signed])
  return (
    <section className="answer-form" aria-labelledby="answer">
      <h2 id="answer" ref={title} tabIndex={-1}>
        {t('report.answer.title', { country: frame.names.country(country) })}
      </h2>
      <p className="soft">
        {t('report.answer.bound')} <code className="hash">{put.hash}</code>
      </p>
      {signed ? (
        <>
          <p>
            <Status stand="done">{t('report.answer.signed')}</Status>
          </p>
          <AnswerSaid said={signed} country={country} frame={frame} />
          <div>
            <Button onPress={change}>{t('report.answer.change')}</Button>
          </div>
        </>
      ) : (
        <Form onSave={ask} words={formWords(t, t('report.answer.save'))}>
          <StandFields />
        </Form>
      )}
      <SignQuestion said={asked} country={country} frame={frame} onClose={leave} onSign={sign} />
    </section>
  )
}
