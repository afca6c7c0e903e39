import { type RefObject, use, useContext, useRef, useState } from 'react'
import { ComboBox as AriaComboBox, ComboBoxStateContext } from 'react-aria-components/ComboBox'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import { FieldHead, type FieldWords } from '../field/field-words.tsx'
import { FormContext, useStanding } from '../form/faults.ts'
import '../menu/menu.css'
import { useMatch } from './match.ts'
import { TypedInput } from './typed-input.tsx'
import { useWhenReleased } from './when-released.ts'
import './combo-box.css'

export type ComboOption = { id: string; label: string; detail?: string }
type ComboBoxProps = FieldWords & {
  options: readonly ComboOption[]
  /** What the list says when nothing matches. */
  nothing: string
  name?: string
  chosen?: string | null
  startsWith?: string
  onChoose?: (id: string | null) => void
  /** Text that stands in the field from the start, as if it had been typed. */
  typed?: string
  /** Gets what was typed and not taken when the field is left, empty where there is none; without it the text stays and the field says that nothing matches. */
  onLeave?: (text: string) => void
  /** Gets one option after another: the field is empty again as soon as one was chosen, and keeps the focus for the next. */
  onTake?: (id: string) => void
  /** Says of what is typed that it was chosen before, though it is no option any more. */
  already?: (typed: string) => string | undefined
  fault?: string
  required?: boolean
}

const Choice = ({ option }: { option: ComboOption }) => (
  <ListBoxItem id={option.id} textValue={option.label} className="option">
    <Text slot="label">{option.label}</Text>
    {option.detail && (
      <Text slot="description" className="menu-detail">
        {option.detail}
      </Text>
    )}
  </ListBoxItem>
)

type NoneProps = Pick<ComboBoxProps, 'nothing' | 'already'>

const None = ({ nothing, already }: NoneProps) => {
  const text = use(ComboBoxStateContext)?.inputValue.trim() ?? ''
  return <div className="options-none">{(text !== '' && already?.(text)) || nothing}</div>
}

/** Where Enter takes none of the options that are seen, since what is typed was chosen before. */
const Already = ({ already }: Pick<ComboBoxProps, 'already'>) => {
  const state = use(ComboBoxStateContext)
  const text = state?.inputValue.trim() ?? ''
  const said = text !== '' && state && state.collection.size > 0 ? already?.(text) : undefined
  return (
    <p role="status" className="options-said">
      {said}
    </p>
  )
}

type ListProps = NoneProps & Pick<ComboBoxProps, 'options'> & { typed: RefObject<string> }

const List = ({ options, typed, ...none }: ListProps) => (
  <Popover className="popover combo-list" containerPadding={8}>
    {none.already && <Already already={none.already} />}
    <ListBox
      className="options"
      items={options}
      onClickCapture={() => {
        typed.current = ''
      }}
      renderEmptyState={() => <None {...none} />}
    >
      {(option) => <Choice option={option} />}
    </ListBox>
  </Popover>
)

/** One of many options, found by typing any part of its name, with accents or without. */
export const ComboBox = ({
  label,
  hint,
  optional,
  options,
  nothing,
  name,
  chosen,
  startsWith,
  onChoose,
  typed,
  onLeave,
  onTake,
  already,
  fault,
  required = false,
}: ComboBoxProps) => {
  const [left, setLeft] = useState({ text: typed ?? '', times: 0, isTold: false })
  const whenReleased = useWhenReleased()
  const text = useRef(left.text)
  const { hasAll, isPart } = useMatch()
  const unchosen = useContext(FormContext)?.amiss.unchosen
  const isThere = options.some((option) => isPart(left.text, option))
  const untold = left.isTold && left.text !== '' ? (already?.(left.text) ?? ((isThere && unchosen) || nothing)) : undefined
  const standing = useStanding(name, fault ?? untold)
  const forget = () => left.text !== '' && setLeft({ ...left, text: '' })
  const leave = (untaken: string) => {
    if (onLeave) return onLeave(untaken)
    if (untaken === '') return forget()
    // Anew with the text in it: by itself the field would go back to what was chosen before, or be empty.
    setLeft({ text: untaken, times: left.times + 1, isTold: false })
    whenReleased(() => setLeft((now) => ({ ...now, isTold: true })))
    return onChoose?.(null)
  }
  return (
    <AriaComboBox
      key={left.times}
      {...(name === undefined || onTake ? {} : { name })}
      {...(chosen === undefined ? {} : { value: chosen })}
      {...(startsWith === undefined || left.times > 0 ? {} : { defaultValue: startsWith })}
      {...(left.text === '' ? {} : { defaultInputValue: left.text })}
      id={standing.id}
      defaultItems={options}
      defaultFilter={hasAll}
      onChange={(key) => {
        if (key !== null) forget()
        onChoose?.(key === null ? null : String(key))
      }}
      className="field"
      menuTrigger="focus"
      allowsEmptyCollection
      validationBehavior="aria"
      isRequired={required}
      isInvalid={standing.fault !== undefined}
    >
      <FieldHead label={label} fault={standing.fault} {...(hint ? { hint } : {})} {...(optional ? { optional } : {})} />
      <TypedInput options={options} typed={text} onLeave={leave} onWrite={forget} onTake={onTake} already={already} name={name} />
      <List nothing={nothing} {...(already ? { already } : {})} options={options} typed={text} />
    </AriaComboBox>
  )
}
