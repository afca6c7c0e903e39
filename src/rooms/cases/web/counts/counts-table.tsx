import type { ReactNode } from 'react'
import type { Translate } from '#kernel/i18n/translate.ts'
import { useT } from '#ui/client/words.tsx'
import { type Cell, CELLS, OFFENCES } from '../../contract/counts/measures.ts'
import { elementName } from '../proof/element-words.ts'
import './counts.css'

type Offence = (typeof OFFENCES)[number]
export type CountsColumn = { readonly head: string; readonly cell: (id: string) => ReactNode }

const cellName = (t: Translate, { measure, element }: Pick<Cell, 'measure' | 'element'>): string =>
  element === null ? t('cases.counts.measure', { measure }) : elementName(t, element)

/** A cell where no heading says of which offence it is. */
export const cellInWords = (t: Translate, id: string): string => {
  const cell = CELLS.find((one) => one.id === id)
  if (!cell) return id
  const { measure, offence, element } = cell
  return t('cases.counts.which', {
    measure: t('cases.counts.measure', { measure }),
    offence: t('cases.counts.offence', { offence }),
    element: element === null ? 'none' : elementName(t, element),
  })
}

const OfOffence = ({ offence, columns }: { offence: Offence; columns: readonly CountsColumn[] }) => {
  const t = useT()
  const name = t('cases.counts.offence', { offence })
  // A page shows what was counted, and what leaves of it.
  const column = columns.at(-1)?.head ?? ''
  return (
    <div className="counts-scroll" tabIndex={0} role="region" aria-label={t('cases.counts.table', { offence, column })}>
      <table className="counts-table">
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">{t('cases.counts.what')}</th>
            {columns.map(({ head }) => (
              <th key={head} scope="col" className="counts-number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CELLS.filter((cell) => cell.offence === offence).map((cell) => (
            <tr key={cell.id}>
              <th scope="row" className={cell.element === null ? undefined : 'counts-part'}>
                {cellName(t, cell)}
              </th>
              {columns.map(({ head, cell: show }) => (
                <td key={head} className="counts-number">
                  {show(cell.id)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A table of counts for each offence: trafficking and smuggling stand in none together. */
export const CountsTable = ({ columns }: { columns: readonly CountsColumn[] }) => (
  <div className="counts-tables">
    {OFFENCES.map((offence) => (
      <OfOffence key={offence} offence={offence} columns={columns} />
    ))}
  </div>
)
