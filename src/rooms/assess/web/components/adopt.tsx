import { useState } from 'react'
import { useCommand } from '#ui/client/command.ts'
import { useNotice } from '#ui/client/notices.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { Refusal } from '#ui/client/refusal.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { codebookAdopt } from '../../contract/codebook.ts'

/** Offers the starter codebook, in both languages, to a programme that has no themes. */
export const Adopt = ({ programmeId, mayEdit }: { programmeId: string; mayEdit: boolean }) => {
  const t = useT()
  const say = useNotice()
  const { send, busy } = useCommand(codebookAdopt)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const adopt = async () => {
    const outcome = await send({ programmeId })
    setRefusal(outcome.kind === 'refused' ? outcome.refusal : null)
    if (outcome.kind === 'done') say({ text: worded((t) => t('assess.codebook.adopted', { n: outcome.value.themes })) })
  }
  return (
    <>
      {refusal && <ProblemNotice refusal={refusal} />}
      <EmptyState
        level={2}
        title={t('assess.codebook.empty.title')}
        text={t('assess.codebook.empty.text')}
        next={
          <Button
            tone="primary"
            busy={busy}
            disabledBecause={mayEdit ? undefined : t('assess.codebook.not-yours')}
            onPress={() => void adopt()}
          >
            {t('assess.codebook.adopt')}
          </Button>
        }
      />
    </>
  )
}
