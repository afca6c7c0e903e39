import { useMemo, useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { partyProposals } from '../../domain/network/proposals.ts'
import type { ReadNetwork } from '../../domain/network/exchange/read-network.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { LinkProposals } from './link-proposals.tsx'
import { PartyProposalItem } from './party-proposal.tsx'

/** So many are shown at once; the next come as these are settled. */
const SHOWN = 20

type ProposalListProps = CasePartProps & { readonly file: string; readonly read: ReadNetwork }

/** What a file proposes: first who its parties are, then its links. */
export const ProposalList = ({ file, read, ...at }: ProposalListProps) => {
  const t = useT()
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map())
  const proposals = useMemo(() => partyProposals(at.one.file, read.network), [at.one.file, read])
  const open = proposals.filter(({ node }) => !known.has(node.id))
  return (
    <section className="desk-part" aria-label={t('cases.network.proposals', { file })}>
      <h3>{t('cases.network.proposals', { file })}</h3>
      <p role="status">{t('cases.network.proposals-open', { parties: open.length, links: read.network.links.length })}</p>
      {read.left.length + read.taken.length > 0 && (
        <ul className="desk-list">
          {read.taken.map(({ name, as, n }) => (
            <li key={name}>{t('cases.network.taken', { name, n, kind: t('cases.network.kind', { kind: as }) })}</li>
          ))}
          {read.left.map(({ what, name, n }) => (
            <li key={`${what} ${name}`}>{t(`cases.network.left.${what}`, { name, n })}</li>
          ))}
        </ul>
      )}
      <ul className="network-list">
        {open.slice(0, SHOWN).map((proposal) => (
          <PartyProposalItem
            key={proposal.node.id}
            {...at}
            proposal={proposal}
            onTaken={(id) => setKnown((last) => new Map(last).set(proposal.node.id, id))}
          />
        ))}
      </ul>
      <LinkProposals {...at} links={read.network.links} known={known} shown={SHOWN} />
    </section>
  )
}
