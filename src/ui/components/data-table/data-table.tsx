import { useId } from 'react'
import { Button } from '../button/button.tsx'
import { SearchField } from '../search-field/search-field.tsx'
import { TableGrid } from './table-grid.tsx'
import type { DataTableProps, Ticking } from './table-props.ts'
import type { TableWords } from './table-words.ts'
import { useArranged } from './use-arranged.ts'
import './data-table.css'

const Chosen = ({ words, ticking }: { words: TableWords; ticking: Ticking }) => (
  <div className="table-chosen">
    <span role="status">{words.ticking?.chosen(ticking.ticked.size)}</span>
    {ticking.actions}
    <Button small tone="quiet" onPress={() => ticking.onTick(new Set())}>
      {words.ticking?.none ?? ''}
    </Button>
  </div>
)

/** Records in rows: sorted by any heading, narrowed by words, ticked, taken along. From 2 to 10,000 of them. */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const { caption, columns, rows, lang, words, empty, view, onView, ticking, onDownload } = props
  const captionId = useId()
  const arranged = useArranged({ rows, columns, lang, view, onView })
  const { shown, filterBy } = arranged
  return (
    <div className="table-block">
      <div id={captionId} className="table-caption">
        {caption}
      </div>
      {rows.length === 0 ? (
        empty
      ) : (
        <>
          <div className="table-tools">
            <SearchField label={words.filter} value={arranged.view.filter} onChange={filterBy} />
            <span className="table-count" role="status">
              {words.count(shown.length, rows.length)}
            </span>
            {onDownload && words.download && (
              <div className="table-export">
                <Button tone="quiet" icon="download" onPress={() => onDownload(shown)}>
                  {words.download}
                </Button>
              </div>
            )}
          </div>
          {ticking && ticking.ticked.size > 0 && <Chosen words={words} ticking={ticking} />}
          {shown.length === 0 ? (
            <p className="table-none">
              {words.noMatch}{' '}
              <Button small tone="quiet" onPress={() => filterBy('')}>
                {words.showAll}
              </Button>
            </p>
          ) : (
            <TableGrid {...props} captionId={captionId} arranged={arranged} />
          )}
        </>
      )}
    </div>
  )
}
