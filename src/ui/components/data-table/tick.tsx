import { useEffect, useRef, type KeyboardEvent } from 'react'

type TickProps = {
  name: string
  checked: boolean
  mixed?: boolean
  /** `range`: all rows from the one ticked before. */
  onTick: (on: boolean, range: boolean) => void
}

/** Up and down go to the tick of the row above or below; with Shift that row is taken, too. */
const step = (event: KeyboardEvent<HTMLInputElement>) => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const row = event.currentTarget.closest('tr')
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling
  const tick = next?.querySelector<HTMLInputElement>('.tick')
  event.preventDefault()
  tick?.focus()
  if (event.shiftKey && tick && !tick.checked) tick.click()
}

export const Tick = ({ name, checked, mixed = false, onTick }: TickProps) => {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed
  }, [mixed])
  return (
    <input
      ref={box}
      type="checkbox"
      className="tick"
      aria-label={name}
      checked={checked}
      onKeyDown={step}
      onChange={(event) => onTick(event.target.checked, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
    />
  )
}
