import { useT } from '#ui/client/words.tsx'
import { Status } from '#ui/components/status/status.tsx'
import type { Gate, Safeguard } from '../../contract/gate.ts'
import { type AgeNow, shownOf } from '../../domain/gate-opens.ts'

type GateListProps = { readonly gate: Pick<Gate, 'act' | 'items'>; readonly open: readonly Safeguard[]; readonly age: AgeNow }

/** Every safeguard of an act as it was answered. What was answered in a way that does not count is shown as open, with what was written. */
export const GateList = ({ gate, open, age }: GateListProps) => {
  const t = useT()
  const { items } = gate
  return (
    <ul className="gate-list">
      {shownOf(gate, age).map((one) => {
        const isOpen = open.includes(one)
        return (
          <li key={one}>
            <span>{t(`cases.safeguard.title.${one}`)}</span>
            <Status stand={isOpen ? 'open' : 'done'}>
              {t(`cases.safeguard.state.${isOpen ? 'open' : (items[one]?.state ?? 'open')}`)}
            </Status>
            {items[one]?.why && (
              <span className="gate-note">
                {isOpen && items[one].state !== 'open' ? t('cases.gate.note-before', { why: items[one].why }) : items[one].why}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
