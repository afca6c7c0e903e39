import { examples as maps } from '../../charts/map.examples.ts'
import { examples as matrices } from '../../charts/matrix.examples.ts'
import { figureWords } from '../../words.ts'
import type { Example, Say } from '../example.ts'
import { MatrixTable } from '../matrix/matrix-table.tsx'
import { Figure } from './figure.tsx'

const matrixWords = (say: Say) => ({
  rowTotal: 'Total',
  columnTotal: 'Total',
  notCovered: say('sin taller', 'no workshop'),
  open: (row: string, column: string, figure: string) => `${row}, ${column}: ${figure}`,
})

const Table = ({ say }: { say: Say }) => (
  <MatrixTable
    caption={say('Enunciados por condición', 'Statements by condition')}
    columns={[{ id: 'n', label: say('Enunciados', 'Statements') }]}
    rows={[
      { id: 'political', label: say('Política', 'Political'), cells: [13] },
      { id: 'legal', label: say('Legal', 'Legal'), cells: [24] },
      { id: 'institutional', label: say('Institucional', 'Institutional'), cells: [33] },
      { id: 'technical', label: say('Técnica', 'Technical'), cells: [14] },
    ]}
    number={String}
    words={matrixWords(say)}
  />
)

export const examples: readonly Example[] = [
  {
    name: 'chart',
    show: (say) => (
      <Figure
        label={say('Figura 2', 'Figure 2')}
        caption={say(
          'Las condiciones institucionales concentran los enunciados en todos los países',
          'Institutional conditions draw most statements in every country',
        )}
        chart={matrices[say.lang]()}
        alt={say(
          'Matriz de condiciones por país: la institucional tiene de 2 a 9 enunciados, la mayor en Nicaragua.',
          'Matrix of conditions by country: institutional has 2 to 9 statements, most in Nicaragua.',
        )}
        source={say(
          'Fuente: 22 talleres de la ronda 1, reconstruidos de textos publicados de 2007 a 2012.',
          'Source: 22 workshops of round 1, reconstructed from texts published 2007 to 2012.',
        )}
        table={<Table say={say} />}
        csv={() => 'condition,n\r\npolitical,13\r\nlegal,24\r\ninstitutional,33\r\ntechnical,14\r\n'}
        file={say('figura-2', 'figure-2')}
        level={3}
        words={figureWords(say.t)}
      />
    ),
  },
  {
    name: 'map',
    show: (say) => (
      <Figure
        label={say('Figura 5', 'Figure 5')}
        caption={say(
          'Víctimas identificadas según los informes nacionales, 2009',
          'Victims identified according to national reports, 2009',
        )}
        chart={maps[say.lang]()}
        alt={say(
          'Mapa de siete países con círculos: Guatemala 187, Honduras 92, Costa Rica 61; de Nicaragua no hay datos.',
          'Map of seven countries with circles: Guatemala 187, Honduras 92, Costa Rica 61; no data for Nicaragua.',
        )}
        source={say(
          'Los límites del mapa no implican reconocimiento oficial alguno.',
          'The boundaries shown imply no official endorsement.',
        )}
        table={<Table say={say} />}
        csv={() => 'country,victims\r\nGT,187\r\n'}
        file={say('figura-5', 'figure-5')}
        level={3}
        words={figureWords(say.t)}
      />
    ),
  },
]
