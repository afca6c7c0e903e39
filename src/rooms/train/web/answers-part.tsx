import { ChainRecords } from '#ui/client/chain-records.tsx'
import { useT } from '#ui/client/words.tsx'

/** Of what somebody found or asked for before anything was taught: competences, and what these name themselves. What only a recommendation answers asks for more than training. */
const isAnswered = (kind: string, by: readonly string[]): boolean =>
  kind === 'competence' || (['gap', 'recommendation'].includes(kind) && by.includes('competence'))

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
        takes={isAnswered}
        none={t('train.chain.answers-nothing', { kind: kind.replace('training-', '') })}
      />
    </section>
  )
}
