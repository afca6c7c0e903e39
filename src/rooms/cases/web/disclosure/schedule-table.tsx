import { useT } from '#ui/client/words.tsx'
import type { ScheduleLine } from '../../domain/schedule.ts'

const HEADS = ['exhibit', 'description', 'class', 'why'] as const

const Line = ({ line: { number, description, classed, needsSecond } }: { line: ScheduleLine }) => {
  const t = useT()
  const classes = classed.length === 0 ? [t('cases.disclosure.class-is.none')] : []
  const waits = [...(needsSecond ? [t('cases.disclosure.second')] : []), ...(classed.length > 1 ? [t('cases.disclosure.twice')] : [])]
  const said = [...classes, ...classed.map((one) => t(`cases.disclosure.class-is.${one.class}`)), ...waits]
  const lines = (texts: readonly string[]) => texts.map((text, at) => <div key={`${at} ${text}`}>{text}</div>)
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>{description ?? t('cases.disclosure.schedule-withheld')}</td>
      <td>{lines(said)}</td>
      <td>{lines(classed.flatMap(({ why }) => why ?? []))}</td>
    </tr>
  )
}

/** Number, description, class and reason of what is listed for the defence. */
export const ScheduleTable = ({ lines }: { lines: readonly ScheduleLine[] }) => {
  const t = useT()
  return (
    <table>
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {t(`cases.disclosure.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.exhibit} line={line} />
        ))}
      </tbody>
    </table>
  )
}
