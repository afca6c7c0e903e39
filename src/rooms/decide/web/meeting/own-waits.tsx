import { useT } from '#ui/client/words.tsx'
import type { Seen } from './seen.ts'

/** The points at which the reader has not voted yet for whom they speak: a director who comes late sees at once where. */
export const OwnWaits = ({ meeting: { agenda } }: Seen) => {
  const t = useT()
  const waiting = agenda.filter(({ votesFor, tally }) => votesFor.some((country) => tally.silent.includes(country)))
  if (waiting.length === 0) return null
  return (
    <p className="meeting-waits">
      {t('decide.own.waits')}
      {waiting.map(({ item }) => (
        <a key={item} href={`#point-${item}`}>
          {t('decide.own.point', { item })}
        </a>
      ))}
    </p>
  )
}
