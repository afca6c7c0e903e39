import { useT } from '#ui/client/words.tsx'
import { Status } from '#ui/components/status/status.tsx'
import type { Gate, Safeguard } from '../../contract/gate.ts'
import { type AgeNow, shownOf } from '../../domain/gate-opens.ts'
import { noteOf } from './note-of.ts'

type GateListProps = { readonly gate: Pick<Gate, 'act' | 'items'>; readonly open: readonly Safeguard[]; readonly age: AgeNow }

/** Every safeguard of an act as it was answered. What was answered in a way that does not count is shown as open, with what was written. */
export const GateList = ({ gate, open, age }: GateListProps) => {
  const t = useT()
  const { items } = gate
  return (
    <ul className="gate-list">
      {shownOf(gate, age).map((one) => {
        const isOpen = open.includes(one)
        const note = noteOf(t, items[one], isOpen)
        return (
          <li key={one}>
            <span>{t(`cases.safeguard.title.${one}`)}</span>
            <Status stand={isOpen ? 'open' : 'done'}>
              {t(`cases.safeguard.state.${isOpen ? 'open' : (items[one]?.state ?? 'open')}`)}
            </Status>
            {note && <span className="gate-note">{note}</span>}
          </li>
        )
      })}
    </ul>
  )
}
