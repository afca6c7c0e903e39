import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Status } from '#ui/components/status/status.tsx'
import type { CaseFile } from '../../domain/case-file.ts'
import type { CustodyBreak } from '../../domain/custody-breaks.ts'
import type { CustodyLink } from '../../domain/custody-chain.ts'
import { momentIn } from '../case/moment.ts'
import { titleOf } from '../case/title-of.ts'
import { CustodyItem } from './custody-item.tsx'

type CustodySheetProps = {
  readonly number: string
  readonly description: string
  readonly file: CaseFile
  readonly chain: readonly CustodyLink[]
  readonly breaks: readonly CustodyBreak[]
  /** Gets the id of the event. */
  readonly onCorrect: (event: string) => void
}

/** How many breaks a chain has, and how many of them nobody has explained. */
export const BreaksCount = ({ breaks }: Pick<CustodySheetProps, 'breaks'>) => {
  const t = useT()
  const open = breaks.filter(({ explained }) => explained === null).length
  return <Status stand={open > 0 ? 'caution' : 'done'}>{t('cases.custody.state', { n: breaks.length, open })}</Status>
}

/** When it goes to paper: a page may have stood open for days. */
const PrintedAt = () => {
  const t = useT()
  const locale = useLocale()
  const [at, setAt] = useState(() => new Date())
  useEffect(() => {
    const say = () => flushSync(() => setAt(new Date()))
    window.addEventListener('beforeprint', say)
    return () => window.removeEventListener('beforeprint', say)
  }, [])
  return <p className="custody-printed">{t('cases.custody.printed', { at: momentIn(locale, at.toISOString()) })}</p>
}

/** The chain of custody on a line; on paper it stands alone, with its breaks, what the exhibit is, and when it was printed. */
export const CustodySheet = ({ number, description, file, chain, breaks, onCorrect }: CustodySheetProps) => {
  const t = useT()
  const entries = chain.flatMap(({ event, corrections }) => [event, ...corrections])
  return (
    <section className="custody-sheet">
      <h2>{t('cases.custody.title')}</h2>
      <p>{t('cases.custody.about', { number, case: titleOf(t, file), what: description })}</p>
      <PrintedAt />
      {chain.length === 0 ? (
        <p>{t('cases.custody.none')}</p>
      ) : (
        <>
          <p>
            <BreaksCount breaks={breaks} />
          </p>
          <ol className="custody-line">
            {chain.map((link) => (
              <CustodyItem
                key={link.event.id}
                link={link}
                breaks={breaks.filter(({ event }) => event === link.event.id)}
                entries={entries}
                onCorrect={() => onCorrect(link.event.id)}
              />
            ))}
          </ol>
          <div>
            <Button icon="print" onPress={() => window.print()}>
              {t('cases.custody.print')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
