import { useRef } from 'react'
import { useGo } from '#ui/client/address.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { Jurisdiction } from '../../contract/facts.ts'
import { paths } from '../../contract/paths.ts'
import { proposalBegin } from '../../contract/proposal.ts'
import { useStep } from './use-step.tsx'

/** Begins a proposal on the law in force; its name is made here, so that two presses begin one. */
export const BeginButton = ({ system }: { system: Jurisdiction }) => {
  const t = useT()
  const goTo = useGo()
  const { id: programmeId, code: programme } = useProgramme()
  const { go, busy, refusal } = useStep(proposalBegin)
  const id = useRef(crypto.randomUUID())
  const begin = async () => {
    if (await go({ programmeId, id: id.current, system })) await goTo(paths.proposal({ programme, proposal: id.current }))
  }
  return (
    <>
      <Button tone="primary" busy={busy} onPress={() => void begin()}>
        {t('law.country.begin')}
      </Button>
      {refusal}
    </>
  )
}
