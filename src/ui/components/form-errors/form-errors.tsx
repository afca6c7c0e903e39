import { useEffect, useRef, useState, type MouseEvent } from 'react'
import type { Fault } from '../form/faults.ts'
import './form-errors.css'

type FormErrorsProps = {
  /** “Nothing was saved yet: 2 answers need a change”. What was typed is still there. */
  title: string
  faults: readonly Fault[]
  /** The save that found them: as faults of it go, the focus stays where one types. */
  of?: unknown
  /** It was refused, and no fault was left when that was known: its title stands alone. */
  isUntold?: boolean
  addressOf: (field: string) => string
}

/** What is answered by buttons alone has none of these: there it is the first button. */
const TAKES_TEXT = 'input:not([type=hidden]), select, textarea'

/** Moves to the field itself; of a group to its first control. The address of the page stays as it is. */
const go = (event: MouseEvent, address: string) => {
  const place = document.getElementById(address)
  const control = place?.matches(TAKES_TEXT) ? place : (place?.querySelector<HTMLElement>(TAKES_TEXT) ?? place?.querySelector('button'))
  if (!control) return
  event.preventDefault()
  control.focus()
  control.closest('.field')?.scrollIntoView({ block: 'center' })
}

/** What a field is called in the page; nothing where it stands in none. */
const nameOf = (address: string): string => {
  const place = document.getElementById(address)
  const label = place?.closest('.field')?.querySelector('.field-label')
  return label?.firstChild?.textContent ?? ''
}

/** All faults of a refused save, each leading to its field. It takes the focus as it appears, so that it is read first. */
export const FormErrors = ({ title, faults, of = faults, isUntold = false, addressOf }: FormErrorsProps) => {
  const box = useRef<HTMLElement>(null)
  const [names, setNames] = useState<readonly string[]>([])
  useEffect(() => {
    if (faults.length > 0) box.current?.focus()
  }, [of])
  // The title changes with the language of the page, and so do the names of its fields.
  useEffect(() => setNames(faults.map(({ field }) => nameOf(addressOf(field)))), [faults, title])
  if (faults.length === 0 && !isUntold) return null
  return (
    <section ref={box} className="form-errors" tabIndex={-1} aria-label={title}>
      <h2 className="form-errors-title">{title}</h2>
      <ul>
        {faults.map(({ field, message }, at) => (
          <li key={field}>
            {names[at] && (
              <>
                <span className="form-errors-name">{names[at]}</span>{' '}
              </>
            )}
            <a href={`#${addressOf(field)}`} onClick={(event) => go(event, addressOf(field))}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
