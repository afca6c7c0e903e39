import { ChainRecords } from '#ui/client/chain-records.tsx'
import { useT } from '#ui/client/words.tsx'

/** Kinds of what somebody found or asked for, before anything was taught. */
const ASKED = ['gap', 'recommendation', 'competence']

type AnswersPartProps = { readonly programmeId: string; readonly kind: 'training-session' | 'training-study'; readonly id: string }

/** What a session, or what was measured of several, answers: the gaps and recommendations of the assessment, by way of what was taught. */
export const AnswersPart = ({ programmeId, kind, id }: AnswersPartProps) => {
  const t = useT()
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{t('train.chain.answers')}</h2>
      <ChainRecords
        programmeId={programmeId}
        from={{ kind, id }}
        direction="back"
        takes={(one) => ASKED.includes(one)}
        none={t('train.chain.answers-nothing', { kind: kind.replace('training-', '') })}
      />
    </section>
  )
}
