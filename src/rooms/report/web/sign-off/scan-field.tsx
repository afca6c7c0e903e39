import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { useStanding } from '#ui/components/form/faults.ts'
import { PlainHead, useDescribed } from '#ui/components/field/plain-head.tsx'
import '#ui/components/button/button.css'
import '#ui/components/field/field.css'

type ScanFieldProps = { name: string; label: string; hint: string }

/** The scan of a letter. The browser's own control lies unseen over its words, since it speaks the browser's language and not the page's. */
export const ScanField = ({ name, label, hint }: ScanFieldProps) => {
  const t = useT()
  const [chosen, setChosen] = useState<string>()
  const standing = useStanding(name, undefined)
  const { described, ...ids } = useDescribed({ hint, fault: standing.fault })
  return (
    <div id={standing.id} className={`field${standing.fault === undefined ? '' : ' field-invalid'}`}>
      <label className="field-label" htmlFor={`${standing.id}-file`}>
        {label}
      </label>
      <PlainHead hint={hint} fault={standing.fault} {...ids} />
      <div className="scan">
        <input
          id={`${standing.id}-file`}
          className="scan-file"
          type="file"
          name={name}
          accept=".pdf,.png,.jpg,.jpeg"
          aria-describedby={described}
          aria-invalid={standing.fault === undefined ? undefined : true}
          onChange={({ target }) => setChosen(target.files?.[0]?.name)}
        />
        <span className="button button-secondary" aria-hidden="true">
          {t('report.letter.scan.choose')}
        </span>
        <span className="scan-name" role="status">
          {chosen ?? t('report.letter.scan.none')}
        </span>
      </div>
    </div>
  )
}
