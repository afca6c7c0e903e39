import { useMemo, useState } from 'react'
import { Link } from 'react-aria-components/Link'
import { LOCALES } from '#kernel/i18n/translate.ts'
import { tableWords } from '../../words.ts'
import { Button } from '../button/button.tsx'
import { EmptyState } from '../empty-state/empty-state.tsx'
import type { Example, Say } from '../example.ts'
import { LinkButton } from '../link-button/link-button.tsx'
import { Status, type Stand } from '../status/status.tsx'
import type { Column } from './column.ts'
import { DataTable } from './data-table.tsx'

type Finding = { code: string; title: string; condition: string; statements: number; countries: number | null; stand: Stand }

const titles = (say: Say) => [
  say(
    'Las fuentes señalan falta de investigaciones y condenas por complicidad oficial',
    'Sources note a lack of investigations and convictions for official complicity',
  ),
  say(
    'Se confunde la trata de personas con el tráfico ilícito de migrantes',
    'Trafficking in persons is confused with smuggling of migrants',
  ),
  say('La asistencia judicial recíproca llega tarde', 'Mutual legal assistance comes late'),
  say('Las unidades especializadas cambian de personal cada año', 'Specialised units change their staff every year'),
  say('Ñ: los nombres propios se escriben de varias maneras', 'Proper names are written in several ways'),
]
const conditions = (say: Say) => [
  say('Política', 'Political'),
  say('Legal', 'Legal'),
  say('Institucional', 'Institutional'),
  say('Técnica', 'Technical'),
]
const stands: readonly Stand[] = ['done', 'moving', 'open', 'caution']

const findings = (say: Say, count: number): readonly Finding[] =>
  Array.from({ length: count }, (_, index) => ({
    code: `F-${String(index + 1).padStart(3, '0')}`,
    title: titles(say)[index % 5] ?? '',
    condition: conditions(say)[index % 4] ?? '',
    statements: (index * 37) % 1501,
    countries: index % 7 === 3 ? null : (index % 7) + 1,
    stand: stands[index % 4] ?? 'open',
  }))

const wordOf = (say: Say): Record<Stand, string> => ({
  done: say('Acordado', 'Agreed'),
  moving: say('En consulta', 'Out for consultation'),
  open: say('Borrador', 'Draft'),
  caution: say('Cambió su prueba', 'Its evidence changed'),
  stopped: say('Descartado', 'Dropped'),
})

const columnsIn = (say: Say): readonly Column<Finding>[] => [
  { id: 'code', header: say('Código', 'Code'), value: ({ code }) => code, width: 'code' },
  {
    id: 'title',
    header: say('Hallazgo', 'Finding'),
    value: ({ title }) => title,
    cell: ({ title, code }) => <Link href={`#${code}`}>{title}</Link>,
    width: 'long',
  },
  { id: 'condition', header: say('Condición', 'Condition'), value: ({ condition }) => condition, width: 'code' },
  { id: 'statements', header: say('Enunciados', 'Statements'), value: ({ statements }) => statements, width: 'code' },
  { id: 'countries', header: say('Países', 'Countries'), value: ({ countries }) => countries, width: 'code' },
  {
    id: 'stand',
    header: say('Estado', 'State'),
    value: ({ stand }) => wordOf(say)[stand],
    cell: ({ stand }) => <Status stand={stand}>{wordOf(say)[stand]}</Status>,
    width: 'short',
  },
]

const wordsIn = (say: Say) =>
  tableWords(say.t, {
    filter: say('Buscar en los hallazgos', 'Search the findings'),
    count: (shown, all) => {
      const [some, every] = [shown, all].map((n) => new Intl.NumberFormat(LOCALES[say.lang]).format(n))
      return shown === all
        ? say(`${every} hallazgos`, `${every} findings`)
        : say(`${some} de ${every} hallazgos`, `${some} of ${every} findings`)
    },
  })

type FindingsProps = { say: Say; count: number; stacks?: boolean; ticks?: boolean }

const Findings = ({ say, count, stacks = false, ticks = false }: FindingsProps) => {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [taken, setTaken] = useState(0)
  const rows = useMemo(() => findings(say, count), [say, count])
  const columns = useMemo(() => columnsIn(say), [say])
  return (
    <>
      <DataTable
        caption={say('Hallazgos de la ronda 1', 'Findings of round 1')}
        columns={columns}
        rows={rows}
        keyOf={keyOf}
        lang={say.lang}
        words={wordsIn(say)}
        narrow={stacks ? 'stack' : 'scroll'}
        onDownload={(shown) => setTaken(shown.length)}
        {...(ticks ? { ticking: { ticked, onTick: setTicked, actions: <Button small>{say('Unir', 'Merge')}</Button> } } : {})}
        empty={
          <EmptyState
            level={3}
            title={say('Todavía no hay hallazgos', 'There are no findings yet')}
            text={say(
              'Un hallazgo une enunciados que dicen lo mismo. Primero se codifican.',
              'A finding joins statements that say one thing. They are coded first.',
            )}
            next={
              <LinkButton tone="primary" href="#codificar">
                {say('Codificar 212 enunciados', 'Code 212 statements')}
              </LinkButton>
            }
          />
        }
      />
      <p role="status">{taken > 0 ? say(`${taken} filas descargadas`, `${taken} rows downloaded`) : ''}</p>
    </>
  )
}

const keyOf = ({ code }: Finding) => code

export const examples: readonly Example[] = [
  { name: 'twelve rows to tick', show: (say) => <Findings say={say} count={12} ticks stacks /> },
  { name: 'two rows', show: (say) => <Findings say={say} count={2} /> },
  { name: 'nothing yet', show: (say) => <Findings say={say} count={0} /> },
  { name: 'three hundred rows', show: (say) => <Findings say={say} count={300} /> },
  { name: 'ten thousand rows', show: (say) => <Findings say={say} count={10_000} ticks /> },
]
