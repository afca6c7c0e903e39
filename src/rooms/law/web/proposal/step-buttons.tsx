import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { proposalReview, proposalSubmit } from '../../contract/proposal.ts'
import type { Shown } from './shown.ts'
import { useStep } from './use-step.tsx'

const placeOf = ({ id, version }: Shown, programmeId: string) => ({ programmeId, id, version })

/** From counsel to a second lawyer. */
export const SubmitStep = ({ shown }: { shown: Shown }) => {
  const t = useT()
  const { id } = useProgramme()
  const { go, busy, refusal } = useStep(proposalSubmit)
  return (
    <>
      <div>
        <Button tone="primary" busy={busy} onPress={() => void go(placeOf(shown, id))}>
          {t('law.proposal.submit')}
        </Button>
      </div>
      {refusal}
    </>
  )
}

/** The second lawyer agrees to the very text that stands below, or gives it back. */
export const ReviewStep = ({ shown }: { shown: Shown }) => {
  const t = useT()
  const { id } = useProgramme()
  const { go, busy, refusal } = useStep(proposalReview)
  const review = (verdict: 'agree' | 'return') => void go({ ...placeOf(shown, id), hash: shown.hash, verdict })
  return (
    <>
      <div className="law-actions">
        <Button tone="primary" busy={busy} onPress={() => review('agree')}>
          {t('law.proposal.agree')}
        </Button>
        <Button busy={busy} onPress={() => review('return')}>
          {t('law.proposal.return')}
        </Button>
      </div>
      {refusal}
    </>
  )
}
