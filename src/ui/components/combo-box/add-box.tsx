import { useState } from 'react'
import type { FieldWords } from '../field/field-words.tsx'
import { ComboBox, type ComboOption } from './combo-box.tsx'

type AddBoxProps = FieldWords & {
  options: readonly ComboOption[]
  /** What the list says when nothing matches. */
  nothing: string
  /** Each that is chosen goes out under it. */
  name: string
  /** In the order in which they were chosen; the page lists them below, each with a button that takes it out. */
  chosen: readonly string[]
  onAdd: (id: string) => void
  /** Spoken when one was added, with how many there are now. */
  added: (label: string, n: number) => string
  required?: boolean
}

/** Some of many options, found one after another by typing any part of their names; the focus stays where the next is typed. */
export const AddBox = ({ options, chosen, onAdd, added, name, ...field }: AddBoxProps) => {
  const [last, setLast] = useState<string | null>(null)
  const said = options.find(({ id }) => id === last && chosen.includes(id))
  return (
    <>
      <ComboBox
        {...field}
        name={name}
        options={options.filter(({ id }) => !chosen.includes(id))}
        onTake={(id) => {
          setLast(id)
          onAdd(id)
        }}
      />
      {chosen.map((id) => (
        <input key={id} type="hidden" name={name} value={id} />
      ))}
      <p role="status" className="unseen">
        {said ? added(said.label, chosen.length) : ''}
      </p>
    </>
  )
}
