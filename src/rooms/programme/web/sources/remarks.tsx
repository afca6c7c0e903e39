import { useT } from '#ui/client/words.tsx'
import { addressRemarks } from '../../domain/source-address.ts'
import type { SourceLine } from '../../contract/source-line.ts'

/** What to know of an address before citing what stands there; it is said and stops nothing. */
export const Remarks = ({ source }: { source: Pick<SourceLine, 'url' | 'address'> }) => {
  const t = useT()
  const remarks = addressRemarks(source)
  if (remarks.length === 0) return null
  return (
    <ul className="source-remarks">
      {remarks.map((remark) => (
        <li key={remark}>{t(`programme.source.remark.${remark}`)}</li>
      ))}
    </ul>
  )
}
