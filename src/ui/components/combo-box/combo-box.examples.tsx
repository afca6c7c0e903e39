import type { Example, Say } from '../example.ts'
import { ComboBox } from './combo-box.tsx'

const themes = (say: Say) => [
  {
    id: 'distinction',
    label: say('Distinción entre trata y tráfico ilícito', 'Distinction between trafficking and smuggling'),
    detail: say('Legal', 'Legal'),
  },
  { id: 'mla', label: say('Asistencia judicial recíproca', 'Mutual legal assistance'), detail: say('Institucional', 'Institutional') },
  {
    id: 'victims',
    label: say('Protección de víctimas y testigos', 'Protection of victims and witnesses'),
    detail: say('Institucional', 'Institutional'),
  },
  { id: 'training', label: say('Capacitación', 'Training'), detail: say('Técnica', 'Technical') },
  {
    id: 'evidence',
    label: say('Prueba y técnicas especiales de investigación', 'Evidence and special investigative techniques'),
    detail: say('Técnica', 'Technical'),
  },
  { id: 'data', label: say('Datos y estadísticas', 'Data and statistics'), detail: say('Técnica', 'Technical') },
  {
    id: 'borders',
    label: say('Fronteras, visas y documentos', 'Borders, visas and documents'),
    detail: say('Institucional', 'Institutional'),
  },
]

export const examples: readonly Example[] = [
  {
    name: 'a theme of the codebook',
    show: (say) => (
      <ComboBox
        label={say('Tema', 'Theme')}
        hint={say('Escriba una parte del nombre, con tildes o sin ellas.', 'Type part of its name, with accents or without.')}
        options={themes(say)}
        nothing={say('Ningún tema coincide. Pruebe con otra palabra.', 'No theme matches. Try another word.')}
      />
    ),
  },
  {
    name: 'with a fault',
    show: (say) => (
      <ComboBox
        label={say('Tema', 'Theme')}
        options={themes(say)}
        startsWith="mla"
        nothing={say('Ningún tema coincide.', 'No theme matches.')}
        fault={say('Este tema se retiró del libro de códigos. Elija otro.', 'This theme was withdrawn from the codebook. Choose another.')}
      />
    ),
  },
]
