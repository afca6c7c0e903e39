import { memo } from 'react'
import type { Drawn } from './drawn-of.ts'
import type { Head } from './grid-row.tsx'

type HeadProps = { readonly corner: string; readonly columns: readonly Head[]; readonly drawn: readonly Drawn[] }

/** The heads of the columns that are drawn. They are not drawn anew at each key. */
export const GridHead = memo(({ corner, columns, drawn }: HeadProps) => (
  <thead>
    <tr>
      <th scope="col" aria-colindex={1}>
        {corner}
      </th>
      {drawn.map((one) =>
        one.kind === 'gap' ? (
          <td key={`gap ${one.at}`} className="grid-gap" colSpan={one.columns} aria-hidden="true" />
        ) : (
          <th key={columns[one.at]?.id} scope="col" aria-colindex={one.at + 2}>
            {columns[one.at]?.label}
          </th>
        ),
      )}
    </tr>
  </thead>
))
