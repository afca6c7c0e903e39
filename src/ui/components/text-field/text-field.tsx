import { Input } from 'react-aria-components/Input'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import { FieldHead, type FieldWords } from '../field/field-words.tsx'
import { useStanding } from '../form/faults.ts'

export type TextFieldProps = FieldWords & {
  name?: string
  value?: string
  startsWith?: string
  onChange?: (value: string) => void
  fault?: string
  required?: boolean
  readOnly?: boolean
  type?: 'text' | 'email' | 'password' | 'url'
  /** What the browser may fill in, so that nobody has to remember or copy it (WCAG 1.3.5, 3.3.8). */
  autoComplete?: string
  /** Off where the text is sealed: some browsers send what they check to their maker. */
  spellCheck?: 'false'
  inputMode?: 'text' | 'numeric' | 'email' | 'url'
  width?: 'short' | 'half' | 'full'
  lang?: string
}

/** One line of text. */
export const TextField = ({ label, hint, optional, fault, name, width = 'full', lang, startsWith, ...rest }: TextFieldProps) => {
  const standing = useStanding(name, fault)
  const { required = false, readOnly = false, ...given } = rest
  return (
    <AriaTextField
      {...given}
      {...(name === undefined ? {} : { name })}
      {...(startsWith === undefined ? {} : { defaultValue: startsWith })}
      id={standing.id}
      className="field"
      validationBehavior="aria"
      isRequired={required}
      isReadOnly={readOnly}
      isInvalid={standing.fault !== undefined}
    >
      <FieldHead label={label} fault={standing.fault} {...(hint ? { hint } : {})} {...(optional ? { optional } : {})} />
      <Input className={`input input-${width}`} {...(lang ? { lang } : {})} />
    </AriaTextField>
  )
}
