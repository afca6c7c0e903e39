import { useMemo } from 'react'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { CaseLink } from '../../contract/case-link.ts'
import { nodesOf } from '../../domain/network/network-of.ts'
import type { NetworkLink } from '../../domain/network/network.ts'
import { isRecorded, proposedLink } from '../../domain/network/proposals.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { useAct } from '../case/use-act.ts'
import { lastedWords } from './when-words.ts'

type LinkProposalsProps = CasePartProps & {
  readonly links: readonly NetworkLink[]
  readonly known: ReadonlyMap<string, string>
  readonly shown: number
}

const Proposed = ({ desk, one, link }: CasePartProps & { link: CaseLink }) => {
  const t = useT()
  const locale = useLocale()
  const { act, busy, notice } = useAct()
  const labels = new Map(nodesOf(one.file).map(({ id, label }) => [id, label]))
  const [from = '', to = ''] = link.between.map((end) => labels.get(end))
  return (
    <li>
      <span>
        {t('cases.network.proposed-link', {
          from,
          to,
          kind: t('cases.link.kind-of', { kind: link.kind }),
          ground: t('cases.ground', { ground: link.status }),
          when: lastedWords(t, locale, link) ?? 'none',
        })}
      </span>
      {notice}
      <Button small busy={busy} onPress={() => act(() => desk.add(one.kept.ctx, 'link', link))}>
        {t('cases.network.take-link', { from, to })}
      </Button>
    </li>
  )
}

/** Links of a file whose two parties are settled, and that the case does not have. */
export const LinkProposals = ({ links, known, shown, ...at }: LinkProposalsProps) => {
  const t = useT()
  const { file } = at.one
  const open = useMemo(
    () =>
      links.flatMap((link) => {
        const proposed = proposedLink(file, link, known)
        return proposed && !isRecorded(file, proposed) ? [{ id: link.id, proposed }] : []
      }),
    [file, links, known],
  )
  return (
    <>
      <p role="status">{t('cases.network.links-open', { n: open.length })}</p>
      <ul className="network-list">
        {open.slice(0, shown).map(({ id, proposed }) => (
          <Proposed key={id} {...at} link={proposed} />
        ))}
      </ul>
    </>
  )
}
