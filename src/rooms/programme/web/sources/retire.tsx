import { useState } from 'react'
import { useCommand } from '#ui/client/command.ts'
import { useProgramme } from '#ui/client/here.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { Refusal } from '#ui/client/refusal.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { type SourceShown, sourceReopen, sourceWithdraw } from '../../contract/source.ts'

/** Retires a source or offers it again: neither touches a record that cites it, so nobody is asked twice. */
export const Retire = ({ shown: { source, version } }: { shown: SourceShown }) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const [withdraw, reopen] = [useCommand(sourceWithdraw), useCommand(sourceReopen)]
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const isOffered = source.retiredOn === null
  const change = async () => {
    const outcome = await (isOffered ? withdraw : reopen).send({ programmeId, code: source.code, version })
    setRefusal(outcome.kind === 'refused' ? outcome.refusal : null)
  }
  return (
    <section>
      <h2>{t('programme.source.use')}</h2>
      <p>{t(isOffered ? 'programme.source.retire.why' : 'programme.source.offer.why')}</p>
      {refusal && <ProblemNotice refusal={refusal} />}
      <Button busy={withdraw.busy || reopen.busy} onPress={() => void change()}>
        {t(isOffered ? 'programme.source.retire' : 'programme.source.offer')}
      </Button>
    </section>
  )
}
