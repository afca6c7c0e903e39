import { Fragment, memo, useCallback, useMemo } from 'react'
import { useT } from '#ui/client/words.tsx'
import type { GridFace } from '#ui/components/grid-table/grid-row.tsx'
import { GridTable } from '#ui/components/grid-table/grid-table.tsx'
import type { Exhibit } from '../../contract/exhibit.ts'
import type { Standing } from '../../domain/case-file.ts'
import type { ProvedCharge } from '../../domain/proof/matrix.ts'
import type { CaseNames } from './case-names.ts'
import type { CellPlace, CellsAt } from './cells.ts'
import { elementName, joined } from './element-words.ts'
import { ProofMark } from './proof-mark.tsx'
import { StatusList } from './status-list.tsx'

export type ProofGridProps = {
  readonly proved: ProvedCharge
  readonly exhibits: readonly Standing<Exhibit>[]
  /** Those that are thought away, by themselves or with a person. */
  readonly out: ReadonlySet<string>
  readonly names: CaseNames
  readonly at: CellsAt
  readonly onOpen: (place: CellPlace) => void
}

const useColumns = ({ exhibits, names, out }: ProofGridProps) => {
  const t = useT()
  return useMemo(
    () =>
      exhibits.map(({ id, content: { number, sources, admissibility } }) => ({
        id,
        label: (
          <span className="proof-column">
            {number}
            {sources.length > 0 && <span className="proof-soft">{joined(t, sources.map(names.person))}</span>}
            {admissibility.status !== 'admitted' && (
              <span className="proof-soft">{t('cases.exhibit.admissibility-of', { status: admissibility.status })}</span>
            )}
            {out.has(id) && <span className="proof-soft">{t('cases.proof.thought-away')}</span>}
          </span>
        ),
      })),
    [exhibits, names, out, t],
  )
}

/** What is written in a cell, in its face and in the name by which it is heard. */
const useCells = ({ proved: { charge }, at, names }: ProofGridProps) => {
  const t = useT()
  return useCallback(
    (element: string, exhibit: string): GridFace => {
      const own = at({ charge: charge.id, element, exhibit })
      const said = own.map(({ content: { says, strength } }) => t('cases.proof.mark', { says, strength }))
      const place = { element: elementName(t, element), exhibit: names.exhibit(exhibit) }
      return {
        name: t('cases.proof.cell', { ...place, n: own.length, said: said.join('; ') }),
        face: own.length > 0 && (
          <>
            {own.length > 1 && <span className="proof-soft">{t('cases.proof.versions')} </span>}
            {own.map(({ version, content }) => (
              <Fragment key={version}>
                <ProofMark {...content} />{' '}
              </Fragment>
            ))}
          </>
        ),
      }
    },
    [charge.id, at, names, t],
  )
}

/** Elements by exhibits: what each says on each. At the width of a telephone the list below stands for it. */
export const ProofGrid = memo((props: ProofGridProps) => {
  const t = useT()
  const { proved, names, onOpen } = props
  const { charge, rows } = proved
  const heads = useMemo(
    () =>
      rows.map(({ name, statuses }) => ({
        id: name,
        label: (
          <span className="proof-row">
            <strong>{elementName(t, name)}</strong>
            <StatusList statuses={statuses} />
          </span>
        ),
      })),
    [rows, t],
  )
  const open = useCallback((element: string, exhibit: string) => onOpen({ charge: charge.id, element, exhibit }), [charge.id, onOpen])
  return (
    <div className="proof-grid">
      <GridTable
        caption={t('cases.proof.grid', { charge: names.charge(charge.content) })}
        corner={t('cases.proof.element-head')}
        columns={useColumns(props)}
        rows={heads}
        cellOf={useCells(props)}
        onOpen={open}
      />
    </div>
  )
})
