import { useLocale, useT } from '#ui/client/words.tsx'
import { Status } from '#ui/components/status/status.tsx'
import type { CustodyBreak } from '../../domain/custody-breaks.ts'
import type { CustodyEntry } from '../../domain/custody-chain.ts'
import { momentHere, momentThere } from '../../domain/zoned-moment.ts'

type BreakLinesProps = {
  readonly breaks: readonly CustodyBreak[]
  readonly corrections: readonly CustodyEntry[]
}

const BreakLine = ({
  found: { kind, since, until, explained },
  corrections,
}: { found: CustodyBreak } & Pick<BreakLinesProps, 'corrections'>) => {
  const t = useT()
  const locale = useLocale()
  const there = (moment: string | null) => (moment === null ? '' : momentThere(locale, moment))
  const by = corrections.find(({ id }) => id === explained)
  const span = since === null ? 'until' : until === null ? 'since' : 'between'
  return (
    <li>
      <Status stand={by ? 'moving' : 'caution'}>{t(`cases.custody.break.${kind}`)}</Status>
      <p>{t('cases.custody.span', { span, since: there(since), until: there(until) })}</p>
      <p>
        {by
          ? t('cases.custody.explained', { at: momentThere(locale, momentHere(by.at)), why: by.content.corrects?.why ?? '' })
          : t('cases.custody.unexplained')}
      </p>
    </li>
  )
}

/** The breaks that show at one event, each with the span in which it lies and what explains it. */
export const BreakLines = ({ breaks, corrections }: BreakLinesProps) => {
  const t = useT()
  if (breaks.length === 0) return null
  return (
    <ul className="custody-breaks" aria-label={t('cases.custody.breaks')}>
      {breaks.map((found) => (
        <BreakLine key={`${found.kind} ${found.since}`} found={found} corrections={corrections} />
      ))}
    </ul>
  )
}
