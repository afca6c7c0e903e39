import { useT } from '#ui/client/words.tsx'
import type { ProofCell } from '../../contract/proof.ts'
import { ProofMark } from './proof-mark.tsx'

/** What is written in a cell, with its reason. */
export const CellText = ({ cell }: { cell: ProofCell }) => {
  const t = useT()
  return (
    <>
      <ProofMark {...cell} />
      <p className="proof-own-words">{cell.why}</p>
      {cell.rebuttal !== null && <p className="proof-own-words">{t('cases.proof.rebutted', { rebuttal: cell.rebuttal })}</p>}
    </>
  )
}
