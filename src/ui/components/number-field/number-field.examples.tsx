import { useState } from 'react'
import type { Example, Say } from '../example.ts'
import { NumberField } from './number-field.tsx'
import type { NumberRead } from './read-number.ts'

const Participants = ({ say }: { say: Say }) => {
  const [read, setRead] = useState<NumberRead>({ kind: 'empty' })
  const fault = say('Escriba un número, por ejemplo 1250.', 'Write a number, such as 1250.')
  return (
    <NumberField
      label={say('Participantes', 'Participants')}
      hint={say('Cuente también a quienes llegaron tarde.', 'Count those who came late, too.')}
      onChange={setRead}
      {...(read.kind === 'unreadable' ? { fault } : {})}
    />
  )
}

export const examples: readonly Example[] = [
  { name: 'whole number', show: (say) => <Participants say={say} /> },
  { name: 'with a unit', show: (say) => <NumberField label={say('Mujeres', 'Women')} startsWith="45" unit="%" /> },
]
