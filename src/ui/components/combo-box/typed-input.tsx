import { type FocusEvent, type KeyboardEvent, use, useRef } from 'react'
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
  // What a key that leads out of the field leaves behind: Escape drops the text, and at Tab the field empties itself before it is left.
  const atKey = useRef<string | null>(null)
  const untaken = () => (state === null || state.selectedKey !== null ? '' : state.inputValue.trim())
  const leftBy = ({ key }: KeyboardEvent): string | null => {
    if (key === 'Escape') return ''
    if (key !== 'Tab') return null
    return state?.selectionManager.focusedKey === null ? untaken() : ''
  }
  const press = (event: KeyboardEvent) => {
    atKey.current = leftBy(event)
    if (state === null || event.key !== 'Enter' || state.selectionManager.focusedKey !== null || untaken() === '') return
    event.preventDefault()
    event.stopPropagation()
    const first = [...state.collection].find(({ textValue }) => contains(textValue, state.inputValue.trim()))
    if (first) state.selectionManager.select(first.key)
  }
  const leave = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Element && event.relatedTarget.closest(OWN)) return
    onLeave?.(atKey.current ?? untaken())
    atKey.current = null
  }
  return (
    <div className="combo" onKeyDownCapture={press} onBlurCapture={leave}>
      <Input className="input" />
      <Button className="combo-open">
        <Icon name="down" />
      </Button>
    </div>
  )
}
