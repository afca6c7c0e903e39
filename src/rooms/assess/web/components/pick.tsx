import { type KeyboardEvent, useEffect, useState } from 'react'
import { Button } from '#ui/components/button/button.tsx'
import { ComboBox, type ComboOption } from '#ui/components/combo-box/combo-box.tsx'
import { useT } from '#ui/client/words.tsx'

type PickProps = {
  readonly label: string
  readonly nothing: string
  readonly options: readonly ComboOption[]
  readonly onPick: (id: string) => void
  readonly className: string
  /** Leads the focus on once one was chosen: whoever codes goes on by the keys of the statement. */
  readonly onReturn: () => void
  /** Gets what was typed and not taken, so that nothing is saved over it; empty once it was taken or dropped. */
  readonly onUntaken?: (text: string) => void
}

/** The key that leads to the field writes nothing into it. */
const noSlash = (event: KeyboardEvent) => {
  if (event.key === '/' && event.target instanceof HTMLInputElement && event.target.value === '') event.preventDefault()
}

/** A field to find one code after another by any part of its name; it is empty again as soon as one was chosen, and only then. */
export const Pick = ({ label, nothing, options, onPick, className, onReturn, onUntaken }: PickProps) => {
  const t = useT()
  const [picked, setPicked] = useState(0)
  const [left, setLeft] = useState({ text: '', times: 0 })
  useEffect(() => {
    if (picked > 0) onReturn()
  }, [picked])
  const leave = (text: string) => {
    if (text === '' && left.text === '') return
    setLeft({ text, times: left.times + 1 })
    onUntaken?.(text)
  }
  const pick = (id: string | null) => {
    if (id === null) return
    leave('')
    onPick(id)
    setPicked(picked + 1)
  }
  const drop = () => {
    leave('')
    onReturn()
  }
  return (
    <div className={className} onKeyDownCapture={noSlash}>
      <ComboBox
        key={`${picked} ${left.times}`}
        label={label}
        nothing={nothing}
        options={options}
        onChoose={pick}
        onLeave={leave}
        typed={left.text}
        {...(left.text === '' ? {} : { fault: t('assess.coding.untaken', { text: left.text }) })}
      />
      {left.text !== '' && (
        <Button small tone="quiet" onPress={drop}>
          {t('assess.coding.drop-untaken')}
        </Button>
      )}
    </div>
  )
}
