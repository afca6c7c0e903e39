import { useStanding } from '#ui/components/form/faults.ts'
import { PlainHead, useDescribed } from '#ui/components/field/plain-head.tsx'
import '#ui/components/field/field.css'

type ScanFieldProps = { name: string; label: string; hint: string }

/** The scan of a letter, chosen with the browser's own control, which names the file that was chosen. */
export const ScanField = ({ name, label, hint }: ScanFieldProps) => {
  const standing = useStanding(name, undefined)
  const { described, ...ids } = useDescribed({ hint, fault: standing.fault })
  return (
    <div id={standing.id} className={`field${standing.fault === undefined ? '' : ' field-invalid'}`}>
      <label className="field-label" htmlFor={`${standing.id}-file`}>
        {label}
      </label>
      <PlainHead hint={hint} fault={standing.fault} {...ids} />
      <input
        id={`${standing.id}-file`}
        className="scan-file"
        type="file"
        name={name}
        accept=".pdf,.png,.jpg,.jpeg"
        aria-describedby={described}
        aria-invalid={standing.fault === undefined ? undefined : true}
      />
    </div>
  )
}
