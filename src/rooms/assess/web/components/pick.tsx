import { useEffect, useState } from 'react'
import { ComboBox, type ComboOption } from '#ui/components/combo-box/combo-box.tsx'

type PickProps = {
  readonly label: string
  readonly nothing: string
  readonly options: readonly ComboOption[]
  readonly onPick: (id: string) => void
  readonly className?: string
  readonly hint?: string
  /** Under which a form finds its fault. */
  readonly name?: string
  /** Leads the focus on once one was chosen; staying in the field would open its list again. */
  readonly onReturn: () => void
}

/** A field to find one code after another by any part of its name; it is empty again as soon as one was chosen. */
export const Pick = ({ label, nothing, options, onPick, className = '', onReturn, ...field }: PickProps) => {
  const [picked, setPicked] = useState(0)
  useEffect(() => {
    if (picked > 0) onReturn()
  }, [picked])
  const pick = (id: string | null) => {
    if (id === null) return
    onPick(id)
    setPicked(picked + 1)
  }
  return (
    <div className={className}>
      <ComboBox key={picked} label={label} nothing={nothing} options={options} onChoose={pick} {...field} />
    </div>
  )
}
