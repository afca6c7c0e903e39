import { useId, useState } from 'react'
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import { FieldHead, type FieldWords } from '../field/field-words.tsx'
import { useStanding } from '../form/faults.ts'
import { codePoints } from './code-points.ts'
import { Counter, type CounterWords } from './counter.tsx'
import './text-area.css'

type TextAreaProps = FieldWords & {
  name?: string
  value?: string
  startsWith?: string
  onChange?: (value: string) => void
  fault?: string
  required?: boolean
  rows?: number
  autoComplete?: string
  /** Off where the text is sealed: some browsers send what they check to their maker. */
  spellCheck?: 'false'
  lang?: string
  /** The most code points it takes. More can be typed: the writer shortens, nothing is cut off. */
  limit?: { most: number; words: CounterWords }
}

/** Text of several lines; it grows with what is written. */
export const TextArea = ({
  label,
  hint,
  optional,
  fault,
  name,
  value,
  startsWith = '',
  onChange,
  required = false,
  rows = 3,
  autoComplete,
  spellCheck,
  lang,
  limit,
}: TextAreaProps) => {
  const standing = useStanding(name, fault)
  const counter = useId()
  const [typed, setTyped] = useState(startsWith)
  const text = value ?? typed
  const change = (next: string) => {
    setTyped(next)
    onChange?.(next)
  }
  return (
    <TextField
      {...(name === undefined ? {} : { name })}
      {...(limit ? { 'aria-describedby': counter } : {})}
      id={standing.id}
      value={text}
      onChange={change}
      className="field"
      validationBehavior="aria"
      isRequired={required}
      isInvalid={standing.fault !== undefined}
    >
      <FieldHead label={label} fault={standing.fault} {...(hint ? { hint } : {})} {...(optional ? { optional } : {})} />
      <AriaTextArea
        className="input text-area"
        rows={rows}
        {...(autoComplete === undefined ? {} : { autoComplete })}
        {...(spellCheck === undefined ? {} : { spellCheck })}
        {...(lang ? { lang } : {})}
      />
      {limit && <Counter id={counter} count={codePoints(text)} {...limit} />}
    </TextField>
  )
}
