import type { Example } from '../example.ts'
import { Tabs } from './tabs.tsx'

export const examples: readonly Example[] = [
  {
    name: 'a workshop in quadrants',
    show: (say) => (
      <Tabs
        aria-label={say('Cuadrantes del taller', 'Quadrants of the workshop')}
        startsWith="W"
        views={[
          {
            id: 'S',
            label: say('Fortalezas', 'Strengths'),
            count: '4',
            panel: <p>{say('Hay fiscalías especializadas.', 'There are specialised prosecution units.')}</p>,
          },
          {
            id: 'W',
            label: say('Debilidades', 'Weaknesses'),
            count: '9',
            panel: <p>{say('Se confunde la trata con el tráfico ilícito.', 'Trafficking is confused with smuggling.')}</p>,
          },
          {
            id: 'O',
            label: say('Oportunidades', 'Opportunities'),
            count: '3',
            panel: <p>{say('La reforma penal está en el Congreso.', 'The penal reform is before Congress.')}</p>,
          },
          {
            id: 'T',
            label: say('Amenazas', 'Threats'),
            count: '0',
            panel: <p>{say('Nadie nombró una amenaza.', 'Nobody named a threat.')}</p>,
          },
        ]}
      />
    ),
  },
]
