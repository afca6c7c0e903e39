import { Button } from '../components/button/button.tsx'
import { useT } from './words.tsx'
import './changed-record.css'

export type ChangedPart = { readonly part: string; readonly theirs: string; readonly yours: string }

type ChangedProps = {
  /** Heading of what is saved, where it says more than that: by whom. */
  readonly saved?: string
  readonly parts: readonly ChangedPart[]
  readonly onTakeTheirs: () => void
  readonly onKeepYours: () => void
}

/** What stands saved and what one was about to save, beside each other: nothing is overwritten before somebody decides. */
export const ChangedRecord = ({ saved, parts, onTakeTheirs, onKeepYours }: ChangedProps) => {
  const t = useT()
  return (
    <section className="changed" role="alert">
      <h2>{t('client.changed.title')}</h2>
      <table className="changed-table">
        <caption className="soft">{t('client.changed.text')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{saved ?? t('client.changed.theirs')}</th>
            <th scope="col">{t('client.changed.yours')}</th>
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
        <Button onPress={onTakeTheirs}>{t('client.changed.take-theirs')}</Button>
        <Button onPress={onKeepYours}>{t('client.changed.keep-yours')}</Button>
      </div>
    </section>
  )
}
