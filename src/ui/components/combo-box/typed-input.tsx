import { type FocusEvent, type FormEvent, type KeyboardEvent, use, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBoxStateContext, useFilter } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Icon } from '../icon/icon.tsx'

/** The list and the button that opens it: who goes there has not left the field. */
const OWN = '.combo-list, .combo-open'

/**
 * Where one types. Enter takes the first match, where no option is marked, and where nothing matches it leaves the text as it stands;
 * by itself the field would empty itself and say nothing. `onLeave` gets the text that nobody took, empty where none was left.
 */
export const TypedInput = ({ onLeave }: { onLeave: ((text: string) => void) | undefined }) => {
  const state = use(ComboBoxStateContext)
  const { contains } = useFilter({ sensitivity: 'base' })
  // What was typed, kept here: at Tab, and where one presses beside the list, the field empties itself before it is left.
  const typed = useRef(state?.inputValue.trim() ?? '')
  const isTaken = state === null || state.selectedKey !== null
  const write = ({ target }: FormEvent) => {
    if (target instanceof HTMLInputElement) typed.current = target.value.trim()
  }
  const press = (event: KeyboardEvent) => {
    if (state === null) return
    const isMarked = state.selectionManager.focusedKey !== null
    // Escape drops the text; at Tab, as at Enter, an option that is marked is taken.
    if (event.key === 'Escape' || (event.key === 'Tab' && isMarked)) typed.current = ''
    if (event.key !== 'Enter' || isMarked || isTaken || state.inputValue.trim() === '') return
    event.preventDefault()
    event.stopPropagation()
    const first = [...state.collection].find(({ textValue }) => contains(textValue, state.inputValue.trim()))
    if (first) state.selectionManager.select(first.key)
  }
  const leave = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Element && event.relatedTarget.closest(OWN)) return
    onLeave?.(isTaken ? '' : typed.current)
  }
  return (
    <div className="combo" onInputCapture={write} onKeyDownCapture={press} onBlurCapture={leave}>
      <Input className="input" />
      <Button className="combo-open">
        <Icon name="down" />
      </Button>
    </div>
  )
}
