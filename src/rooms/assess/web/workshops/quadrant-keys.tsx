import type { KeyboardEvent, Ref } from 'react'
import { useT } from '#ui/client/words.tsx'
import { PlainHead, useDescribed } from '#ui/components/field/plain-head.tsx'
import { useStanding } from '#ui/components/form/faults.ts'
import { QuadrantMark } from '../components/quadrant-mark.tsx'
import type { Quadrant } from '../../contract/package.ts'

export const QUADRANTS = ['S', 'W', 'O', 'T'] as const

/** Letters of both languages; O is the same in both. */
const LETTERS: Readonly<Record<string, Quadrant>> = { f: 'S', s: 'S', d: 'W', w: 'W', o: 'O', a: 'T', t: 'T' }

type KeysProps = {
  /** Null until one is chosen: what was said is never taken for a strength unasked. */
  value: Quadrant | null
  /** Chosen, and by its letter: then the writer goes on to the text. */
  onChoose: (quadrant: Quadrant, byKey: boolean) => void
  /** Another sign typed while a button has the focus: it belongs to the text. */
  onType: (sign: string) => void
  ref: Ref<HTMLFieldSetElement>
}

/** The quadrant by one key: its letter, in either language, while one of these buttons has the focus. */
export const QuadrantKeys = ({ value, onChoose, onType, ref }: KeysProps) => {
  const t = useT()
  const { id, fault } = useStanding('quadrant', undefined)
  const hint = t('assess.entry.quadrant-hint')
  const { described, ...ids } = useDescribed({ hint, fault })
  const press = (event: KeyboardEvent) => {
    const quadrant = LETTERS[event.key.toLowerCase()]
    const isSign = [...event.key].length === 1 && event.key !== ' ' && !event.nativeEvent.isComposing
    if (!isSign || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    if (quadrant) onChoose(quadrant, true)
    else onType(event.key)
  }
  return (
    <fieldset className="entry-keys" id={id} ref={ref} aria-describedby={described} onKeyDown={press}>
      <legend>{t('assess.quadrant')}</legend>
      {QUADRANTS.map((quadrant) => (
        <button
          key={quadrant}
          type="button"
          className="quadrant-key"
          aria-pressed={value === quadrant}
          onClick={() => onChoose(quadrant, false)}
        >
          <QuadrantMark quadrant={quadrant} />
        </button>
      ))}
      {/* Only what stands in a control takes its fault away. It has no name: whoever chose a quadrant and wrote nothing has nothing to lose. */}
      <input type="hidden" value={value ?? ''} />
      <PlainHead hint={hint} fault={fault} {...ids} />
    </fieldset>
  )
}
