import { useId, useState } from 'react'
import { Input } from 'react-aria-components/Input'
import { TextField } from 'react-aria-components/TextField'
import { FieldHead, type FieldWords } from '../field/field-words.tsx'
import { useStanding } from '../form/faults.ts'
import { readNumber, type NumberRead } from './read-number.ts'
import './number-field.css'

type NumberFieldProps = FieldWords & {
  name?: string
  startsWith?: string
  onChange?: (read: NumberRead) => void
  fault?: string
  required?: boolean
  /** Printed after the field and read with it: `%`, `days`. */
  unit?: string
}

/**
 * A number as text: no wheel and no arrow key changes it by accident. What goes out under its name is `1250.50`, whatever signs were typed; what
 * cannot be read is kept for its writer to mend, and the form around it sends nothing.
 * (A spin button would also break the content policy: React Aria's announcer writes markup.)
 */
export const NumberField = ({
  label,
  hint,
  optional,
  fault,
  name,
  startsWith = '',
  onChange,
  unit,
  required = false,
}: NumberFieldProps) => {
  const standing = useStanding(name, fault)
  const unitId = useId()
  const [text, setText] = useState(startsWith)
  const read = readNumber(text)
  const change = (typed: string) => {
    setText(typed)
    onChange?.(readNumber(typed))
  }
  return (
    <TextField
      {...(unit ? { 'aria-describedby': unitId } : {})}
      id={standing.id}
      inputMode="decimal"
      value={text}
      onChange={change}
      className="field"
      validationBehavior="aria"
      isRequired={required}
      isInvalid={standing.fault !== undefined}
    >
      <FieldHead label={label} fault={standing.fault} {...(hint ? { hint } : {})} {...(optional ? { optional } : {})} />
      <span className="number-row">
        <Input className="input input-short number-input" autoComplete="off" />
        {unit && <span id={unitId}>{unit}</span>}
      </span>
      {name !== undefined && (
        <input
          type="hidden"
          name={name}
          value={read.kind === 'number' ? read.exact : text}
          data-of={name}
          data-amiss={read.kind === 'unreadable' ? read.kind : undefined}
        />
      )}
    </TextField>
  )
}
