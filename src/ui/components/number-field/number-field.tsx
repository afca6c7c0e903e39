import { useId } from 'react'
import { Input } from 'react-aria-components/Input'
import { TextField } from 'react-aria-components/TextField'
import type { Lang } from '#kernel/i18n/translate.ts'
import { FieldHead, type FieldWords } from '../field/field-words.tsx'
import { useStanding } from '../form/faults.ts'
import { readNumber, type NumberRead } from './read-number.ts'
import './number-field.css'

type NumberFieldProps = FieldWords & {
  lang: Lang
  name?: string
  startsWith?: string
  onChange?: (read: NumberRead) => void
  fault?: string
  required?: boolean
  /** Printed after the field and read with it: `%`, `days`. */
  unit?: string
}

/**
 * A number as text: no wheel and no arrow key changes it by accident, and what cannot be read is kept for its writer to mend.
 * (A spin button would also break the content policy: React Aria's announcer writes markup.)
 */
export const NumberField = ({
  label,
  hint,
  optional,
  fault,
  name,
  startsWith,
  onChange,
  lang,
  unit,
  required = false,
}: NumberFieldProps) => {
  const standing = useStanding(name, fault)
  const unitId = useId()
  return (
    <TextField
      {...(name === undefined ? {} : { name })}
      {...(startsWith === undefined ? {} : { defaultValue: startsWith })}
      {...(unit ? { 'aria-describedby': unitId } : {})}
      id={standing.id}
      inputMode="decimal"
      onChange={(text) => onChange?.(readNumber(text, lang))}
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
    </TextField>
  )
}
