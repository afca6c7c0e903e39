import { useId } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox'
import { Icon } from '../icon/icon.tsx'
import '../choice/choice.css'

type CheckboxProps = {
  label: string
  detail?: string
  name?: string
  value?: string
  checked?: boolean
  startsChecked?: boolean
  onChange?: (checked: boolean) => void
}

/** Yes or no, on its own or in a `CheckboxGroup`. */
export const Checkbox = ({ label, detail, name, value, checked, startsChecked, onChange }: CheckboxProps) => {
  const detailId = useId()
  return (
    <AriaCheckbox
      {...(name === undefined ? {} : { name })}
      {...(value === undefined ? {} : { value })}
      {...(checked === undefined ? {} : { isSelected: checked })}
      {...(startsChecked === undefined ? {} : { defaultSelected: startsChecked })}
      {...(onChange ? { onChange } : {})}
      {...(detail ? { 'aria-describedby': detailId } : {})}
      className="choice"
    >
      <span className="choice-mark choice-box">
        <Icon name="check" />
      </span>
      <span>
        {label}
        {detail && (
          <span id={detailId} className="choice-detail">
            {detail}
          </span>
        )}
      </span>
    </AriaCheckbox>
  )
}
