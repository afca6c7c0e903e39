import { useContext } from 'react'
import { ChosenContext } from './chosen.ts'

/** The name of a party; pressed it is chosen, in the picture too. */
export const ChooseButton = ({ id, label }: { id: string; label: string }) => {
  const chosen = useContext(ChosenContext)
  const isChosen = chosen.id === id
  return (
    <button type="button" className="network-choose" aria-pressed={isChosen} onClick={() => chosen.choose(isChosen ? null : id)}>
      {label}
    </button>
  )
}
