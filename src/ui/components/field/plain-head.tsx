import { useId, type ReactNode } from 'react'
import { Icon } from '../icon/icon.tsx'
import './field.css'

type Spoken = { hint: string | undefined; fault: ReactNode }

/** Ids of a field's hint and fault, and the `aria-describedby` that ties them to the control; for fields of the browser's own. */
export const useDescribed = ({ hint, fault }: Spoken) => {
  const [hintId, faultId] = [useId(), useId()]
  const ids = [...(hint ? [hintId] : []), ...(fault === undefined ? [] : [faultId])]
  return { hintId, faultId, described: ids.length > 0 ? ids.join(' ') : undefined }
}

export const PlainName = ({ label, optional }: { label: string; optional: string | undefined }): ReactNode => (
  <>
    {label}
    {optional && <span className="field-optional"> ({optional})</span>}
  </>
)

export const PlainHead = ({ hint, fault, hintId, faultId }: Spoken & { hintId: string; faultId: string }) => (
  <>
    {hint && (
      <span id={hintId} className="field-hint">
        {hint}
      </span>
    )}
    {fault !== undefined && (
      <span id={faultId} className="field-fault">
        <Icon name="alert" />
        <span>{fault}</span>
      </span>
    )}
  </>
)
