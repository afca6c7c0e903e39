import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup'
import type { ChoiceOption } from '../choice/choice.tsx'
import { FieldHead, type FieldWords } from '../field/field-words.tsx'
import { useStanding } from '../form/faults.ts'
import { Checkbox } from './checkbox.tsx'

type CheckboxGroupProps = FieldWords & {
  options: readonly ChoiceOption[]
  name?: string
  values?: string[]
  startsWith?: string[]
  onChange?: (values: string[]) => void
  fault?: string
  inline?: boolean
}

/** Any number of a few options. */
export const CheckboxGroup = ({
  label,
  hint,
  optional,
  options,
  name,
  values,
  startsWith,
  onChange,
  fault,
  inline,
}: CheckboxGroupProps) => {
  const standing = useStanding(name, fault)
  return (
    <AriaCheckboxGroup
      {...(name === undefined ? {} : { name })}
      {...(values === undefined ? {} : { value: values })}
      {...(startsWith === undefined ? {} : { defaultValue: startsWith })}
      {...(onChange ? { onChange } : {})}
      id={standing.id}
      className="field"
      validationBehavior="aria"
      isInvalid={standing.fault !== undefined}
    >
      <FieldHead label={label} fault={standing.fault} {...(hint ? { hint } : {})} {...(optional ? { optional } : {})} />
      <div className={inline ? 'choices-inline' : 'choices'}>
        {options.map(({ id, label: text, detail }) => (
          <Checkbox key={id} value={id} label={text} {...(detail ? { detail } : {})} />
        ))}
      </div>
    </AriaCheckboxGroup>
  )
}
