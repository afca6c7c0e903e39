import { useId } from 'react'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { FieldHead, type FieldWords } from '../field/field-words.tsx'
import { useStanding } from '../form/faults.ts'
import './choice.css'

export type ChoiceOption = { id: string; label: string; detail?: string }
type ChoiceProps = FieldWords & {
  options: readonly ChoiceOption[]
  name?: string
  value?: string | null
  startsWith?: string
  onChange?: (id: string) => void
  fault?: string
  required?: boolean
  /** In one row where there is room; for two to four short words. */
  inline?: boolean
}

const Row = ({ id, label, detail }: ChoiceOption) => {
  const detailId = useId()
  return (
    <Radio value={id} className="choice" {...(detail ? { 'aria-describedby': detailId } : {})}>
      <span className="choice-mark choice-round" />
      <span>
        {label}
        {detail && (
          <span id={detailId} className="choice-detail">
            {detail}
          </span>
        )}
      </span>
    </Radio>
  )
}

/** One of a few options, all in sight. */
export const Choice = ({
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
  inline,
}: ChoiceProps) => {
  const standing = useStanding(name, fault)
  return (
    <RadioGroup
      {...(name === undefined ? {} : { name })}
      {...(value === undefined ? {} : { value })}
      {...(startsWith === undefined ? {} : { defaultValue: startsWith })}
      {...(onChange ? { onChange } : {})}
      id={standing.id}
      className="field"
      validationBehavior="aria"
      isRequired={required}
      isInvalid={standing.fault !== undefined}
    >
      <FieldHead label={label} fault={standing.fault} {...(hint ? { hint } : {})} {...(optional ? { optional } : {})} />
      <div className={inline ? 'choices-inline' : 'choices'}>
        {options.map((option) => (
          <Row key={option.id} {...option} />
        ))}
      </div>
    </RadioGroup>
  )
}
