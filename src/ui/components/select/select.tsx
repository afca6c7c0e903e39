import type { FieldWords } from '../field/field-words.tsx'
import { PlainHead, PlainName, useDescribed } from '../field/plain-head.tsx'
import { useStanding } from '../form/faults.ts'
import { Icon } from '../icon/icon.tsx'
import './select.css'

export type Option = { id: string; label: string }
type SelectProps = FieldWords & {
  options: readonly Option[]
  name?: string
  value?: string
  startsWith?: string
  onChange?: (id: string) => void
  fault?: string
  required?: boolean
  /** Text of the first, empty choice: “Choose a country”. Without it one option is always chosen. */
  none?: string
}

/** One of up to some twenty options. The browser's own list: it fits every screen, every zoom and every assistive technology. */
export const Select = ({
  label,
  hint,
  optional,
  options,
  name,
  value,
  startsWith,
  onChange,
  fault,
  required = false,
  none,
}: SelectProps) => {
  const standing = useStanding(name, fault)
  const said = { hint, fault: standing.fault }
  const { described, ...ids } = useDescribed(said)
  return (
    <div className={`field${standing.fault === undefined ? '' : ' field-invalid'}`}>
      <label className="field-label" htmlFor={standing.id}>
        <PlainName label={label} optional={optional} />
      </label>
      <PlainHead {...said} {...ids} />
      <span className="select">
        <select
          id={standing.id}
          className="input"
          name={name}
          {...(value === undefined ? { defaultValue: startsWith } : { value })}
          onChange={(event) => onChange?.(event.target.value)}
          aria-required={required || undefined}
          aria-invalid={standing.fault === undefined ? undefined : true}
          aria-describedby={described}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map(({ id, label: text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </div>
  )
}
