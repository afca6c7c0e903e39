import { useId } from 'react'
import { Icon } from '../icon/icon.tsx'
import '../field/field.css'
import './search-field.css'

type SearchFieldProps = { label: string; value: string; onChange: (value: string) => void }

/** Words by which a list is narrowed while one types. Escape empties it. */
export const SearchField = ({ label, value, onChange }: SearchFieldProps) => {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <span className="search">
        <Icon name="search" />
        <input
          id={id}
          type="search"
          className="input"
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </span>
    </div>
  )
}
