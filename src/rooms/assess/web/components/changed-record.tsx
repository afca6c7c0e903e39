import { Button } from '#ui/components/button/button.tsx'
import { useT } from '#ui/client/words.tsx'
import { roleWord } from '../choice-of.ts'
import './changed-record.css'

export type ChangedPart = { readonly part: string; readonly theirs: string; readonly yours: string }

type ChangedProps = {
  /** Who saved meanwhile: a role. */
  readonly by: string | null
  readonly parts: readonly ChangedPart[]
  readonly onTakeTheirs: () => void
  readonly onKeepYours: () => void
}

/** What stands saved and what one was about to save, beside each other: nothing is overwritten before somebody decides. */
export const ChangedRecord = ({ by, parts, onTakeTheirs, onKeepYours }: ChangedProps) => {
  const t = useT()
  return (
    <section className="changed" role="alert">
      <h2>{t('assess.changed.title')}</h2>
      <table className="changed-table">
        <caption className="soft">{t('assess.changed.text')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('assess.changed.theirs', { by: roleWord(by) })}</th>
            <th scope="col">{t('assess.changed.yours')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ part, theirs, yours }) => (
            <tr key={part} className={theirs === yours ? '' : 'changed-differs'}>
              <th scope="row">{part}</th>
              <td>{theirs || '–'}</td>
              <td>{yours || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="changed-actions">
        <Button onPress={onTakeTheirs}>{t('assess.changed.take-theirs')}</Button>
        <Button onPress={onKeepYours}>{t('assess.changed.keep-yours')}</Button>
      </div>
    </section>
  )
}
