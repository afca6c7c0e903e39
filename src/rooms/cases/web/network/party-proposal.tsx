import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Confirm } from '#ui/components/dialog/confirm.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { PARTY_KINDS } from '../../contract/party.ts'
import { PERSON_ROLES } from '../../contract/person.ts'
import { type PartyProposal, takesVictimForOther } from '../../domain/network/proposals.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { useAct } from '../case/use-act.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { partyOptions } from './party-options.ts'
import { takeParty } from './taken-party.ts'

type PartyProposalProps = CasePartProps & { readonly proposal: PartyProposal; readonly onTaken: (id: string) => void }

/** One party of a file: who of the case it is, or what it comes in as. Nothing is chosen beforehand but what bears the same id. */
export const PartyProposalItem = ({ desk, one, proposal: { node, same }, onTaken }: PartyProposalProps) => {
  const t = useT()
  const { act, busy, notice } = useAct()
  const [as, setAs] = useState(same?.why === 'id' ? same.id : '')
  const [isAsking, setAsking] = useState(false)
  const own = partyOptions(t, one.file)
  const options = [
    ...own.map(({ id, label }) => ({ id, label: t('cases.network.is', { label }) })),
    ...PARTY_KINDS.map((kind) => ({ id: `party ${kind}`, label: t('cases.network.new', { what: t('cases.network.kind', { kind }) }) })),
    ...PERSON_ROLES.map((role) => ({ id: `person ${role}`, label: t('cases.network.new-person', { role: t('cases.role', { role }) }) })),
  ]
  const take = async () => onTaken(await takeParty(desk, one.kept.ctx, { node, as }))
  const takeAsked = async () => {
    const saved = await savedOrRefused(take)
    return saved.kind === 'refused' ? saved.notice : null
  }
  const press = () => (takesVictimForOther(one.file, node, as) ? setAsking(true) : act(take))
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
        <Button small busy={busy} onPress={press}>
          {t('cases.network.take-party', { label: node.label })}
        </Button>
      )}
      <Confirm
        danger
        title={t('cases.network.victim-title', { label: node.label })}
        words={{ confirm: t('cases.network.victim-do'), busy: t('ui.form.saving'), cancel: t('cases.network.victim-not') }}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={takeAsked}
      >
        <p>
          {t('cases.network.victim-text', {
            says: node.kind === 'victim' ? 'victim' : 'unsure',
            as: options.find(({ id }) => id === as)?.label ?? '',
          })}
        </p>
      </Confirm>
    </li>
  )
}
