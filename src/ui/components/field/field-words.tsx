import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import type { ReactNode } from 'react'
import { Icon } from '../icon/icon.tsx'
import './field.css'

export type FieldWords = {
  label: string
  /** What is asked and in which form, read before one types. */
  hint?: string
  /** The word “optional”, where the field may stay empty. */
  optional?: string
}

/** Name, hint and fault of a field, in the order in which they are read; inside a field of React Aria, which ties them together. */
export const FieldHead = ({ label, hint, optional, fault }: FieldWords & { fault: ReactNode }) => (
  <>
    <Label className="field-label">
      {label}
      {optional && <span className="field-optional"> ({optional})</span>}
    </Label>
    {hint && (
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
    )}
    {fault !== undefined && (
      <FieldError className="field-fault">
        <Icon name="alert" />
        <span>{fault}</span>
      </FieldError>
    )}
  </>
)
