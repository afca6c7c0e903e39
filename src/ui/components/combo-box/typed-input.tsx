import { type FocusEvent, type FormEvent, type KeyboardEvent, type RefObject, use, useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBoxStateContext } from 'react-aria-components/ComboBox'
import type { ComboOption } from './combo-box.tsx'
import { Input } from 'react-aria-components/Input'
import { Icon } from '../icon/icon.tsx'
import { useMatch } from './match.ts'

/** The list and the button that opens it: who goes there has not left the field. */
const OWN = '.combo-list, .combo-open'

type TypedInputProps = {
  readonly options: readonly ComboOption[]
  /** What was typed and not taken. It is kept here: at Tab, and where one presses beside the list, the field empties itself before it is left. */
  readonly typed: RefObject<string>
  readonly onLeave: (text: string) => void
  readonly onWrite: () => void
  /** Gets what was chosen of a field that is empty again at once, for the next one; without it what was chosen stands in the field. */
  readonly onTake?: ((id: string) => void) | undefined
  /** What is said of what is typed where that cannot be chosen again. */
  readonly already?: ((typed: string) => string | undefined) | undefined
  /** The field, as its form calls it. */
  readonly name: string | undefined
}

/**
 * Where one types. Enter takes what is called so, or the first match, where no option is marked, and where nothing matches it leaves the text as it stands;
 * by itself the field would empty itself and say nothing. What is typed whole is taken when the field is left, by its name or its id.
 * `onLeave` gets the text that nobody took, empty where none was left.
 */
export const TypedInput = ({ options, typed, onLeave, onWrite, onTake, already, name }: TypedInputProps) => {
  const state = use(ComboBoxStateContext)
  const { isName, isPart, isWhole } = useMatch()
  const chosen = useRef(state?.selectedKey ?? null)
  useEffect(() => {
    const key = state?.selectedKey ?? null
    // Cleared while one types, nothing is chosen, and what is typed stands.
    if (key !== chosen.current && key !== null) typed.current = ''
    chosen.current = key
    // Where the page scrolls, the list closes and the field empties itself, though one is still in it.
    if (key === null && state?.isFocused && state.inputValue === '' && typed.current !== '') state.setInputValue(typed.current)
    if (key === null || !onTake) return
    onTake(String(key))
    state?.setValue(null)
  })
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
    const text = state.inputValue.trim()
    if (already?.(text) !== undefined) return
    const first = options.find((option) => isName(text, option)) ?? options.find((option) => isPart(text, option))
    if (first) state.selectionManager.select(first.id)
  }
  const leave = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Element && event.relatedTarget.closest(OWN)) return
    const whole = typed.current === '' ? undefined : options.find((option) => isWhole(typed.current, option))
    if (whole) {
      state?.setValue(whole.id)
      typed.current = ''
    }
    onLeave(typed.current)
  }
  // What stands there and is no option would go out as nothing at all, so the form around it is told and sends nothing.
  const amiss = name !== undefined && !isTaken && state.inputValue.trim() !== ''
  return (
    <div
      className="combo"
      {...(amiss && { 'data-amiss': 'unchosen', 'data-of': name })}
      onInputCapture={write}
      onChangeCapture={onWrite}
      onKeyDownCapture={press}
      onBlurCapture={leave}
    >
      <Input className="input" />
      <Button className="combo-open">
        <Icon name="down" />
      </Button>
    </div>
  )
}
