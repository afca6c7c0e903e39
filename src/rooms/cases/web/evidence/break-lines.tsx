import { readAloud } from '#seal/key.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Status } from '#ui/components/status/status.tsx'
import type { CustodyBreak } from '../../domain/custody-breaks.ts'
import type { CustodyEntry } from '../../domain/custody-chain.ts'
import { momentHere, momentThere } from '../../domain/zoned-moment.ts'

type BreakLinesProps = {
  readonly breaks: readonly CustodyBreak[]
  /** All of the chain, corrections too: a break may be explained by that of another event, or by what was written late. */
  readonly entries: readonly CustodyEntry[]
  /** Where those who wrote are told by number, as in a copy that was given, and not by their keys. */
  readonly isCopy?: boolean
}

/** What explains a break: a correction by its reason, what was written late by what it says; either with its day and its key. */
const Explained = ({ by, isCopy }: { by: CustodyEntry; isCopy: boolean }) => {
  const t = useT()
  const at = momentThere(useLocale(), momentHere(by.at))
  const { corrects, kind } = by.content
  const key = isCopy ? t('cases.received.person', { n: Number(by.from) }) : t('cases.custody.by-key', { key: readAloud(by.from) })
  if (corrects) return <p>{t('cases.custody.explained', { at, key, why: corrects.why })}</p>
  return <p>{t('cases.custody.explained-late', { at, key, kind: t('cases.custody.kind-of', { kind }) })}</p>
}

type BreakLineProps = Omit<BreakLinesProps, 'breaks'> & { readonly found: CustodyBreak }

const BreakLine = ({ found: { kind, since, until, explained }, entries, isCopy = false }: BreakLineProps) => {
  const t = useT()
  const locale = useLocale()
  const there = (moment: string | null) => (moment === null ? '' : momentThere(locale, moment))
  const by = entries.find(({ id }) => id === explained)
  const span = since === null ? 'until' : until === null ? 'since' : 'between'
  return (
    <li>
      <Status stand={by ? 'moving' : 'caution'}>{t(`cases.custody.break.${kind}`)}</Status>
      <p>{t('cases.custody.span', { span, since: there(since), until: there(until) })}</p>
      {by ? <Explained by={by} isCopy={isCopy} /> : <p>{t('cases.custody.unexplained')}</p>}
    </li>
  )
}

/** The breaks that show at one event, each with the span in which it lies and what explains it. */
export const BreakLines = ({ breaks, ...known }: BreakLinesProps) => {
  const t = useT()
  if (breaks.length === 0) return null
  return (
    <ul className="custody-breaks" aria-label={t('cases.custody.breaks')}>
      {breaks.map((found) => (
        <BreakLine key={`${found.kind} ${found.since} ${found.explained}`} {...known} found={found} />
      ))}
    </ul>
  )
}
