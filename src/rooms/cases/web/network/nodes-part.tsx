import { memo, useMemo } from 'react'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { Progress } from '#ui/components/progress/progress.tsx'
import { tableWords } from '#ui/words.ts'
import type { MeasuredNetwork } from '../../domain/network/measured-network.ts'
import { rowsOf } from '../../domain/network/measured-rows.ts'
import { type Sensitivity, SHAKING } from '../../domain/network/sensitivity.ts'
import { nodeColumns } from './node-columns.tsx'
import { type Shaken, useShaken } from './use-shaken.ts'

type HoldsProps = { readonly shaken: Shaken; readonly onStop: () => void; readonly onAgain: () => void }

/** How far it is known what the measures hold, with a way to stop and to begin anew. */
const Holds = ({ shaken, onStop, onAgain }: HoldsProps) => {
  const t = useT()
  const { resamples, edges, nodes, seed } = SHAKING
  switch (shaken.kind) {
    case 'running':
      return (
        <Progress
          label={t('cases.network.shaking-now')}
          done={shaken.done / resamples}
          value={t('cases.network.shaking-done', { done: shaken.done, of: resamples })}
          cancel={{ label: t('cases.network.shaking-stop'), onCancel: onStop }}
        />
      )
    case 'stopped':
      return (
        <div className="desk-part">
          <p>{t('cases.network.shaking-stopped')}</p>
          <Button onPress={onAgain}>{t('cases.network.shaking-again')}</Button>
        </div>
      )
    case 'done':
      return <p>{t('cases.network.shaking', { resamples, edges: edges * 100, nodes: nodes * 100, seed })}</p>
  }
}

type NodesTableProps = { readonly own: MeasuredNetwork; readonly moved: Sensitivity | null }

/** Drawn anew only when its figures change, and not with every step towards them. */
const NodesTable = memo(({ own, moved }: NodesTableProps) => {
  const t = useT()
  const locale = useLocale()
  const columns = useMemo(() => nodeColumns({ t, locale }), [t, locale])
  const rows = useMemo(() => rowsOf(own, moved), [own, moved])
  return (
    <DataTable
      caption={t('cases.network.nodes-caption')}
      columns={columns}
      rows={rows}
      keyOf={({ node }) => node.id}
      lang={t.lang}
      narrow="stack"
      words={tableWords(t, {
        filter: t('cases.network.nodes-filter'),
        count: (shown, all) => t('cases.network.nodes-count', { shown, all }),
      })}
      empty={<p>{t('cases.network.nothing-measured')}</p>}
    />
  )
})

/** The parties of the network as a table with all measures. */
export const NodesPart = ({ own }: { own: MeasuredNetwork }) => {
  const { shaken, stop, again } = useShaken(own)
  return (
    <>
      <Holds shaken={shaken} onStop={stop} onAgain={again} />
      <NodesTable own={own} moved={shaken.kind === 'done' ? shaken.moved : null} />
    </>
  )
}
