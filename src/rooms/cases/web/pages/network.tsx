import { useDeferredValue, useMemo, useState } from 'react'
import { useParts } from '#ui/client/address.ts'
import { useT } from '#ui/client/words.tsx'
import { Checkbox } from '#ui/components/checkbox/checkbox.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { paths } from '../../contract/paths.ts'
import { graphOf } from '../../domain/network/graph.ts'
import { layoutOf } from '../../domain/network/layout.ts'
import { measureNetwork } from '../../domain/network/measured-network.ts'
import type { Network } from '../../domain/network/network.ts'
import { networkOf } from '../../domain/network/network-of.ts'
import { AtCase, type CasePartProps } from '../case/at-case.tsx'
import { CaseHead } from '../case/case-head.tsx'
import { Banner } from '../network/banner.tsx'
import { ChosenContext } from '../network/chosen.ts'
import { ExportPart } from '../network/export-part.tsx'
import { ImportPart } from '../network/import-part.tsx'
import { AddLink, LinksPart } from '../network/links-part.tsx'
import { NetworkPicture } from '../network/network-picture.tsx'
import { NodesPart } from '../network/nodes-part.tsx'
import { PartiesPart } from '../network/parties-part.tsx'
import { WholePart } from '../network/whole-part.tsx'

/** What a picture can show, and a page measure while somebody waits. Beyond it the tables stay, and the command line measures. */
const MOST_DRAWN = 300
const MOST_MEASURED = 1_000

const placesOf = ({ nodes, links }: Network) => {
  const at = new Map(nodes.map(({ id }, place) => [id, place]))
  return layoutOf(
    graphOf(
      nodes.length,
      links.map(({ between: [one, other] }) => [at.get(one) ?? -1, at.get(other) ?? -1] as const),
    ),
  )
}

const Measured = ({ network }: { network: Network }) => {
  const t = useT()
  const [withVictims, setWithVictims] = useState(false)
  const own = useMemo(() => measureNetwork(network, { withVictims }), [network, withVictims])
  const victims = network.nodes.filter(({ kind }) => kind === 'victim').length
  return (
    <section className="desk" aria-label={t('cases.network.measures')}>
      <h2>{t('cases.network.measures')}</h2>
      {victims > 0 && (
        <Checkbox
          checked={withVictims}
          onChange={setWithVictims}
          label={t('cases.network.with-victims', { n: victims })}
          detail={t('cases.network.with-victims-detail')}
        />
      )}
      <WholePart own={own} />
      <NodesPart own={own} />
    </section>
  )
}

const Picture = ({ network }: { network: Network }) => {
  const t = useT()
  const places = useMemo(() => (network.nodes.length > MOST_DRAWN ? null : placesOf(network)), [network])
  return places ? (
    <NetworkPicture network={network} places={places} />
  ) : (
    <p>{t('cases.network.too-many-drawn', { n: network.nodes.length, most: MOST_DRAWN })}</p>
  )
}

const NetworkOfCase = (at: CasePartProps) => {
  const t = useT()
  const { file } = at.one
  const [id, choose] = useState<string | null>(null)
  const network = useMemo(() => networkOf(file), [file])
  const n = network.nodes.length
  const chosen = network.nodes.some((node) => node.id === id) ? id : null
  // The picture and the links are shown first, and measured is what is seen already.
  const isDrawn = useDeferredValue(true, false)
  const context = useMemo(() => ({ id: chosen, choose }), [chosen])
  return (
    <ChosenContext value={context}>
      <CaseHead {...at} title={t('cases.page.network')} />
      <Banner />
      {n === 0 ? (
        <EmptyState level={2} title={t('cases.network.none')} text={t('cases.network.none-text')} next={null} />
      ) : (
        <Picture network={network} />
      )}
      {file.link.length > 0 && <LinksPart {...at} chosen={chosen} />}
      <AddLink {...at} />
      <PartiesPart {...at} />
      {n > 0 &&
        isDrawn &&
        (n > MOST_MEASURED ? <p>{t('cases.network.too-many-measured', { n, most: MOST_MEASURED })}</p> : <Measured network={network} />)}
      {n > 0 && <ExportPart {...at} />}
      <ImportPart {...at} />
    </ChosenContext>
  )
}

/** Who is linked to whom in a case, drawn and as tables, with what is measured of it and how far that holds. */
export const Page = () => {
  const { case: ctx } = useParts(paths.network)
  return <AtCase ctx={ctx}>{(at) => <NetworkOfCase {...at} />}</AtCase>
}
