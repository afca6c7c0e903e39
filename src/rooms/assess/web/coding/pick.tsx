import { useState } from 'react'
import { ComboBox, type ComboOption } from '#ui/components/combo-box/combo-box.tsx'

type PickProps = { label: string; nothing: string; options: readonly ComboOption[]; onPick: (id: string) => void; className: string }

/** A field to find one code by any part of its name; it is empty again as soon as one was chosen. */
export const Pick = ({ label, nothing, options, onPick, className }: PickProps) => {
  const [picked, setPicked] = useState(0)
  const pick = (id: string | null) => {
    if (id === null) return
    onPick(id)
    setPicked(picked + 1)
  }
  return (
    <div className={className}>
      <ComboBox key={picked} label={label} nothing={nothing} options={options} onChoose={pick} />
    </div>
  )
}
