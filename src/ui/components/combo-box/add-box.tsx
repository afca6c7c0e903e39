import { type ReactNode, useRef, useState } from 'react'
import { useListFocus } from '../../go-on.ts'
import type { FieldWords } from '../field/field-words.tsx'
import { ComboBox, type ComboOption } from './combo-box.tsx'
import { useMatch } from './match.ts'

type AddBoxProps = FieldWords & {
  options: readonly ComboOption[]
  /** What the list says when nothing matches. */
  nothing: string
  /** Each that is chosen goes out under it. */
  name: string
  /** In the order in which they were chosen, in which they are listed, too. */
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
  /** What one is called: an option may be found by more words than that. */
  nameOf: (id: string) => string
  /** Spoken when one was added, and when one was taken out, with how many there are then. */
  added: (name: string, n: number) => string
  removed: (name: string, n: number) => string
  /** Said of one that is typed again. */
  there: (name: string) => string
  list: { readonly className: string; readonly 'aria-label'?: string }
  /** What stands in the list for one of them, with the button that takes it out. */
  row: (id: string, onRemove: () => void) => ReactNode
  required?: boolean
}

/** Kept as it happened: worked out anew from what is chosen now, it would be told again as something else changes. */
type Told = { readonly id: string; readonly n: number; readonly by: 'added' | 'removed' }

/** Some of many options, found one after another by typing any part of their names; the focus stays where the next is typed. */
export const AddBox = ({ options, chosen, onChange, nameOf, added, removed, there, name, list, row, ...field }: AddBoxProps) => {
  const [told, setTold] = useState<Told | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const { list: rows, onTaken } = useListFocus<HTMLUListElement>(chosen, () => place.current?.querySelector('input'))
  const change = (id: string, by: Told['by'], now: readonly string[]) => {
    setTold({ id, n: now.length, by })
    onChange(now)
  }
  const add = (id: string) => change(id, 'added', [...chosen, id])
  const remove = (id: string) => {
    onTaken(chosen.indexOf(id))
    change(
      id,
      'removed',
      chosen.filter((one) => one !== id),
    )
  }
  const say = { added, removed }
  const { isName, isPart, isWhole } = useMatch()
  const left = options.filter(({ id }) => !chosen.includes(id))
  /** The name of one that is chosen; its id or a part of its name only where that is of none that is left. */
  const already = (typed: string) => {
    const taken = options.filter(({ id }) => chosen.includes(id))
    const isOfLeft = left.some((option) => isPart(typed, option))
    const near = (option: ComboOption) => !isOfLeft && (isWhole(typed, option) || isPart(typed, option))
    const one = taken.find((option) => isName(typed, option)) ?? taken.find(near)
    return one && there(nameOf(one.id))
  }
  return (
    <>
      <div ref={place}>
        <ComboBox {...field} name={name} options={left} already={already} onTake={add} />
        {chosen.map((id) => (
          <input key={id} type="hidden" name={name} value={id} />
        ))}
        {/* By this mark React Aria leaves it to be heard while the list of the field is open. */}
        <p role="status" className="unseen" data-live-announcer>
          {told ? say[told.by](nameOf(told.id), told.n) : ''}
        </p>
      </div>
      <ul ref={rows} {...list}>
        {chosen.map((id) => (
          <li key={id}>{row(id, () => remove(id))}</li>
        ))}
      </ul>
    </>
  )
}
