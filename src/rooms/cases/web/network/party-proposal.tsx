import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { PARTY_KINDS } from '../../contract/party.ts'
import { PERSON_ROLES } from '../../contract/person.ts'
import type { PartyProposal } from '../../domain/network/proposals.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { useAct } from '../case/use-act.ts'
import { partyOptions } from './party-options.ts'
import { takeParty } from './taken-party.ts'

type PartyProposalProps = CasePartProps & { readonly proposal: PartyProposal; readonly onTaken: (id: string) => void }

/** One party of a file: who of the case it is, or what it comes in as. Nothing is chosen beforehand but what bears the same id. */
export const PartyProposalItem = ({ desk, one, proposal: { node, same }, onTaken }: PartyProposalProps) => {
  const t = useT()
  const { act, busy, notice } = useAct()
  const [as, setAs] = useState(same?.why === 'id' ? same.id : '')
  const own = partyOptions(t, one.file)
  const options = [
    ...own.map(({ id, label }) => ({ id, label: t('cases.network.is', { label }) })),
    ...PARTY_KINDS.map((kind) => ({ id: `party ${kind}`, label: t('cases.network.new', { what: t('cases.network.kind', { kind }) }) })),
    ...PERSON_ROLES.map((role) => ({ id: `person ${role}`, label: t('cases.network.new-person', { role: t('cases.role', { role }) }) })),
  ]
  const hint = same && t(`cases.network.same-${same.why}`, { label: own.find(({ id }) => id === same.id)?.label ?? '' })
  return (
    <li>
      <Select
        label={t('cases.network.node', { label: node.label, kind: node.kind ?? 'other' })}
        {...(hint ? { hint } : {})}
        none={t('cases.network.not-settled')}
        value={as}
        onChange={setAs}
        options={options}
      />
      {notice}
      {as !== '' && (
        <Button small busy={busy} onPress={() => act(async () => onTaken(await takeParty(desk, one.kept.ctx, { node, as })))}>
          {t('cases.network.take-party', { label: node.label })}
        </Button>
      )}
    </li>
  )
}
