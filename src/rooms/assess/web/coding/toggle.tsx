import './coding.css'

type ToggleProps = { label: string; keyName?: string | undefined; isOn: boolean; onToggle: () => void; disabled?: boolean }

/** One code that is on or off, with the key that does the same. */
export const Toggle = ({ label, keyName, isOn, onToggle, disabled = false }: ToggleProps) => (
  <button
    type="button"
    className="toggle"
    aria-pressed={isOn}
    aria-disabled={disabled || undefined}
    onClick={() => !disabled && onToggle()}
  >
    {keyName && (
      <kbd className="key" aria-hidden="true">
        {keyName.toUpperCase()}
      </kbd>
    )}
    <span>{label}</span>
  </button>
)
