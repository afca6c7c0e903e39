import { keyId } from '#seal/key.ts'
import { useT } from '#ui/client/words.tsx'
import { cellId } from '../../contract/counts/measures.ts'
import { summed } from '../../domain/counts/summed.ts'
import type { Desk } from '../store/desk.ts'
import { CountsTable } from './counts-table.tsx'
import { countHere, type CountingHere } from './send-tally.ts'

type OwnPartProps = { readonly desk: Desk; readonly of: CountingHere }

/** What the cases of this device count to, and what of them is not counted. */
export const OwnPart = ({ desk, of }: OwnPartProps) => {
  const t = useT()
  const own = keyId(desk.key.record)
  const tally = countHere(desk, { ...of, office: '' }, own)
  const { cells, cases, unprotected, unsettled } = summed([{ from: own, at: '', tally }])
  const isUnknown = (id: string): boolean => id === cellId('TIP', 'assisted') && unprotected > 0 && cells.get(id) === 0
  return (
    <section className="counts-section">
      <h2>{t('cases.counts.own')}</h2>
      <p>{t('cases.counts.own-text')}</p>
      <CountsTable
        columns={[{ head: t('cases.counts.counted'), cell: (id) => (isUnknown(id) ? t('cases.counts.unknown') : cells.get(id)) }]}
      />
      <ul className="desk-list">
        <li>{t('cases.counts.own-led', { n: cases })}</li>
        <li>{t('cases.counts.others-led', { n: tally.cases.length - cases })}</li>
        <li>{t('cases.counts.unsettled', { n: unsettled })}</li>
        <li>{t('cases.counts.unprotected', { n: unprotected })}</li>
      </ul>
    </section>
  )
}
