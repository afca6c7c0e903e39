import { useState } from 'react'
import type { Example, Say } from '../example.ts'
import { GridTable } from './grid-table.tsx'

const shifts = (say: Say) => [
  { id: 'morning', label: say('Mañana', 'Morning') },
  { id: 'afternoon', label: say('Tarde', 'Afternoon') },
  { id: 'night', label: say('Noche', 'Night') },
]
const days = Array.from({ length: 16 }, (_, at) => ({ id: String(at + 1), label: String(at + 1) }))
const heldOn = (say: Say, shift: string, day: string): string =>
  (shift.length + Number(day)) % 3 === 0 ? say('con turno', 'on duty') : say('libre', 'free')

const Shifts = ({ say }: { say: Say }) => {
  const [opened, setOpened] = useState('')
  return (
    <>
      <GridTable
        caption={say('Turnos de marzo', 'Shifts of March')}
        corner={say('Turno', 'Shift')}
        columns={days}
        rows={shifts(say)}
        cellOf={(shift, day) => ({
          name: say(`${shift}, día ${day}: ${heldOn(say, shift, day)}`, `${shift}, day ${day}: ${heldOn(say, shift, day)}`),
          face: heldOn(say, shift, day),
        })}
        onOpen={(shift, day) => setOpened(say(`Abierto: ${shift}, ${day}`, `Opened: ${shift}, ${day}`))}
      />
      <p>{opened}</p>
    </>
  )
}

export const examples: readonly Example[] = [
  { name: 'a grid whose cells are opened, wider than the page', show: (say) => <Shifts say={say} /> },
]
