import type { Example } from '../example.ts'
import { SideBySide } from './side-by-side.tsx'

export const examples: readonly Example[] = [
  {
    name: 'a chapter, one part not translated',
    show: (say) => (
      <SideBySide
        caption={say('Capítulo 2, condiciones legales', 'Chapter 2, legal conditions')}
        words={{
          part: say('Parte', 'Part'),
          languages: { es: 'Español', en: 'English' },
          missing: {
            es: say('Falta el texto en español', 'The Spanish text is missing'),
            en: say('Falta el texto en inglés', 'The English text is missing'),
          },
        }}
        pairs={[
          {
            id: 'title',
            part: say('Título', 'Title'),
            es: 'La ley distingue poco entre la trata y el tráfico ilícito',
            en: 'The law hardly tells trafficking from smuggling',
          },
          {
            id: 'opening',
            part: say('Apertura', 'Opening'),
            es: 'Los siete países ratificaron el Protocolo de Palermo; cinco adecuaron su tipo penal antes de 2012.',
            en: 'All seven countries ratified the Palermo Protocol; five brought their offence into line before 2012.',
          },
          {
            id: 'answer',
            part: say('Respuesta breve', 'Short answer'),
            es: 'La norma existe; falta aplicarla con criterio común.',
            en: null,
          },
        ]}
      />
    ),
  },
]
