import { readAloud } from '#seal/key.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Status } from '#ui/components/status/status.tsx'
import type { CustodyBreak } from '../../domain/custody-breaks.ts'
import type { CustodyEntry, CustodyLink } from '../../domain/custody-chain.ts'
import { momentHere, momentThere } from '../../domain/zoned-moment.ts'
import { BreakLines } from './break-lines.tsx'
import { changedIn, particularsOf, takenWords } from './custody-facts.ts'
import { type Fact, Facts } from '../case/facts.tsx'

const Author = ({ from }: { from: string }) => <code>{readAloud(from)}</code>

const Correction = ({ event, correction }: { event: CustodyEntry; correction: CustodyEntry }) => {
  const t = useT()
  const locale = useLocale()
  const changed = changedIn(particularsOf(t, locale, event.content), particularsOf(t, locale, correction.content))
  const facts: readonly Fact[] = [
    ...changed.map(({ name, value }): Fact => [name, value ?? t('cases.custody.nothing')]),
    [t('cases.custody.author'), <Author key="author" from={correction.from} />],
    [t('cases.custody.taken'), takenWords(t, locale, correction)],
  ]
  return (
    <li>
      <p>
        {t('cases.custody.corrected', { at: momentThere(locale, momentHere(correction.at)), why: correction.content.corrects?.why ?? '' })}
      </p>
      {changed.length === 0 && <p>{t('cases.custody.corrected-same')}</p>}
      <Facts facts={facts} />
    </li>
  )
}

type CustodyItemProps = {
  readonly link: CustodyLink
  readonly breaks: readonly CustodyBreak[]
  /** All of the chain, corrections too. */
  readonly entries: readonly CustodyEntry[]
  readonly onCorrect: () => void
}

/** One event on the line: what happened, what is wrong with it, who wrote it, and what was corrected later. */
export const CustodyItem = ({ link, breaks, entries, onCorrect }: CustodyItemProps) => {
  const t = useT()
  const locale = useLocale()
  const { event, isLate } = link
  const { content } = event
  const facts: readonly Fact[] = [
    ...particularsOf(t, locale, content)
      .filter(({ id }) => id !== 'kind' && id !== 'at')
      .map(({ name, value }): Fact => [name, value]),
    [t('cases.custody.author'), <Author key="author" from={event.from} />],
    [t('cases.custody.written'), momentThere(locale, momentHere(event.at))],
    [t('cases.custody.taken'), takenWords(t, locale, event)],
  ]
  return (
    <li className="custody-event">
      <h3>{t('cases.custody.kind-of', { kind: content.kind })}</h3>
      <p>
        <time dateTime={content.at}>{momentThere(locale, content.at)}</time>{' '}
        {isLate && <Status stand="caution">{t('cases.custody.late')}</Status>}
      </p>
      <BreakLines breaks={breaks} entries={entries} />
      <Facts facts={facts} />
      {link.corrections.length > 0 && (
        <ul className="custody-corrections" aria-label={t('cases.custody.corrections')}>
          {link.corrections.map((correction) => (
            <Correction key={correction.id} event={event} correction={correction} />
          ))}
        </ul>
      )}
      <Button small tone="quiet" onPress={onCorrect}>
        {t('cases.custody.correct')}
      </Button>
    </li>
  )
}
