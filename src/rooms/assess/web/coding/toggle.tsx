import './coding.css'

type ToggleProps = {
  label: string
  keyName?: string | undefined
  isOn: boolean
  onToggle: () => void
  disabled?: boolean
  /** It goes with what it takes away, and the focus to the next one of its kind. */
  removes?: boolean
}

/** To the next button that takes something away in the same part, or to the one before; where none is left the board leads on. */
const focusNext = (button: HTMLElement) => {
  const all = [...(button.closest('fieldset')?.querySelectorAll<HTMLElement>('[data-removes]') ?? [])]
  const at = all.indexOf(button)
  const next = all[at + 1] ?? all[at - 1]
  next?.focus()
}

/** One code that is on or off, with the key that does the same. */
export const Toggle = ({ label, keyName, isOn, onToggle, disabled = false, removes = false }: ToggleProps) => (
  <button
    type="button"
    className="toggle"
    aria-pressed={isOn}
    aria-disabled={disabled || undefined}
    data-removes={removes || undefined}
    onClick={({ currentTarget }) => {
      if (disabled) return
      if (removes) focusNext(currentTarget)
      onToggle()
    }}
  >
    {keyName && (
      <kbd className="key" aria-hidden="true">
        {keyName.toUpperCase()}
      </kbd>
    )}
    <span>{label}</span>
  </button>
)
