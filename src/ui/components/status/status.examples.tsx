import type { Example } from '../example.ts'
import { Badge } from './badge.tsx'
import { Status } from './status.tsx'

export const examples: readonly Example[] = [
  {
    name: 'stands',
    show: (say) => (
      <div className="gallery-row">
        <Status stand="open">{say('Sin empezar', 'Not started')}</Status>
        <Status stand="moving">{say('En consulta', 'Out for consultation')}</Status>
        <Status stand="done">{say('Aprobado', 'Approved')}</Status>
        <Status stand="caution">{say('Cambió desde la conformidad', 'Changed since sign-off')}</Status>
        <Status stand="stopped">{say('Objetado', 'Objected to')}</Status>
      </div>
    ),
  },
  {
    name: 'badges',
    show: (say) => (
      <div className="gallery-row">
        <Badge>R1-HN-POL-1</Badge>
        <Badge>F-017</Badge>
        <Badge>{say('12 enunciados', '12 statements')}</Badge>
      </div>
    ),
  },
]
