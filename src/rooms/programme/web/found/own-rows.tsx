import { type ReactNode, useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'

type OwnRowsProps = {
  list: 'sectors' | 'conditions' | 'rounds'
  startsWith: number
  /** Fields of one row, each named below `under`. */
  fields: (under: string) => ReactNode
}

/** Rows of a list that one writes oneself. */
export const OwnRows = ({ list, startsWith, fields }: OwnRowsProps) => {
  const t = useT()
  const [rows, setRows] = useState(Array.from({ length: startsWith }, (_, at) => at))
  const next = Math.max(-1, ...rows) + 1
  return (
    <div className="found-rows">
      <input type="hidden" name={`${list}.own`} value={rows.length} />
      {rows.map((row, at) => (
        <fieldset key={row} className="found-row">
          <legend>{t('programme.found.row', { list, n: at + 1 })}</legend>
          {fields(`${list}.own.${at}`)}
          {rows.length > startsWith && (
            <div>
              <Button small tone="quiet" icon="close" onPress={() => setRows(rows.filter((one) => one !== row))}>
                {t('programme.found.remove-row', { list, n: at + 1 })}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <div>
        <Button small icon="add" onPress={() => setRows([...rows, next])}>
          {t('programme.found.add-row', { list })}
        </Button>
      </div>
    </div>
  )
}
