import { type ReactNode, useRef, useState } from 'react'
import { useListFocus } from '../../client/go-on.ts'
import type { FieldWords } from '../field/field-words.tsx'
import { ComboBox, type ComboOption } from './combo-box.tsx'

type AddBoxProps = FieldWords & {
  options: readonly ComboOption[]
  /** What the list says when nothing matches. */
  nothing: string
  /** Each that is chosen goes out under it. */
  name: string
  /** In the order in which they were chosen, in which they are listed, too. */
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
  /** Spoken when one was added, with how many there are now. */
  added: (label: string, n: number) => string
  list: { readonly className: string; readonly 'aria-label'?: string }
  /** What stands in the list for one of them, with the button that takes it out. */
  row: (id: string, onRemove: () => void) => ReactNode
  required?: boolean
}

/** Some of many options, found one after another by typing any part of their names; the focus stays where the next is typed. */
export const AddBox = ({ options, chosen, onChange, added, name, list, row, ...field }: AddBoxProps) => {
  const [last, setLast] = useState<string | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const { list: rows, onTaken } = useListFocus<HTMLUListElement>(chosen, () => place.current?.querySelector('input'))
  const said = options.find(({ id }) => id === last && chosen.includes(id))
  const add = (id: string) => {
    setLast(id)
    onChange([...chosen, id])
  }
  const remove = (id: string) => {
    onTaken(chosen.indexOf(id))
    onChange(chosen.filter((one) => one !== id))
  }
  return (
    <>
      <div ref={place}>
        <ComboBox {...field} name={name} options={options.filter(({ id }) => !chosen.includes(id))} onTake={add} />
        {chosen.map((id) => (
          <input key={id} type="hidden" name={name} value={id} />
        ))}
        <p role="status" className="unseen">
          {said ? added(said.label, chosen.length) : ''}
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
