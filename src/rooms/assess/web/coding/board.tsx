import { useEffect, useRef, useState } from 'react'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { CodingLine, NearLine } from '../../contract/coding.ts'
import type { ThemeLine } from '../../contract/codebook.ts'
import type { FindingLine } from '../../contract/finding.ts'
import type { Frame } from '../frame.ts'
import { CODE } from './code.ts'
import { ChangedByOther } from './changed-by-other.tsx'
import { showWhole, useBarHeight } from './clear-of-bar.ts'
import { KeyList } from './key-list.tsx'
import { ReadingPanel } from './reading-panel.tsx'
import { ReadingShown } from './reading-shown.tsx'
import { hasCondition, type Untaken } from './reading.ts'
import { StatementLarge } from './statement-large.tsx'
import type { Coder } from './use-coder.ts'
import { backToUntaken, useKeys } from './use-keys.ts'
import './coding.css'

type BoardProps = {
  readonly coder: Coder
  readonly item: CodingLine
  readonly near: readonly NearLine[]
  readonly frame: Frame
  readonly themes: readonly ThemeLine[]
  readonly findings: readonly FindingLine[]
  readonly recent: readonly string[]
  readonly theme: (code: string) => string
}

/** Why it cannot be saved now; nothing where it can. */
const useReason = ({ coder, item }: BoardProps, { theme, finding }: Untaken): string | undefined => {
  const t = useT()
  const text = theme || finding
  if (text) return t('assess.coding.untaken', { text })
  return hasCondition(coder.draftOf(item)) ? undefined : t('assess.coding.needs-condition')
}

const Trouble = ({ coder, item, frame, theme }: BoardProps) => {
  const { trouble } = coder
  if (!trouble) return null
  if (trouble.kind === 'refused') return <ProblemNotice refusal={trouble.refusal} />
  const { theirs } = trouble
  return (
    <ChangedByOther
      theirs={theirs}
      yours={coder.draftOf(item)}
      frame={frame}
      theme={theme}
      onTakeTheirs={() => coder.takeTheirs(theirs)}
      onKeepYours={() => void coder.save(item, theirs.coding?.version ?? 0)}
    />
  )
}

/** The statement and its reading beside each other; the keys of the screen hold everywhere in it but where one types. */
export const Board = (props: BoardProps) => {
  const t = useT()
  const { coder, item, near, frame, themes, findings, recent, theme } = props
  const mayCode = item.may.includes(CODE)
  const board = useRef<HTMLDivElement>(null)
  const bar = useBarHeight()
  const [typed, setTyped] = useState<Untaken & { readonly of: string }>({ of: item.id })
  const untaken = typed.of === item.id ? typed : { of: item.id }
  const reason = useReason(props, untaken)
  const keys = useKeys({ coder, item, board, conditions: frame.conditions, recent, untaken })
  const lacksCondition = coder.lacksCondition(item)
  const toStatement = () => board.current?.querySelector<HTMLElement>('[data-statement]')?.focus()
  // What had the focus may be gone with what it took away: on the page itself no key of the screen would hold.
  useEffect(() => {
    if (document.activeElement === document.body) toStatement()
  })
  // What is pressed meanwhile comes to the statement, and not to a button that does nothing yet.
  useEffect(() => {
    if (coder.busy) toStatement()
  }, [coder.busy])
  // Whoever was at the note would get the next statement with its conditions out of sight; where both find no room, the statement goes before.
  useEffect(() => {
    board.current?.querySelector('[data-conditions]')?.scrollIntoView({ block: 'nearest' })
    board.current?.querySelector('[data-statement]')?.scrollIntoView({ block: 'nearest' })
  }, [item.id])
  const go = (to: number) => coder.busy || backToUntaken(board.current, untaken) || coder.go(to)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- what the keys do, the buttons below do too
    <div ref={board} className="coding-board" {...keys}>
      <StatementLarge item={item} near={near} frame={frame} />
      <section className="reading" aria-label={t('assess.coding.reading')}>
        <Trouble {...props} />
        <div role="status" className="reading-told">
          {lacksCondition && <p className="reading-lacks">{t('assess.coding.needs-condition')}</p>}
          {!lacksCondition && coder.undone === item.id && <p>{t('assess.coding.undone')}</p>}
          {coder.dropped && <p className="reading-lacks">{t('assess.coding.dropped')}</p>}
        </div>
        {/* What is being saved is not changed meanwhile: it would be lost with it. */}
        <div className="reading-parts" inert={coder.busy} onFocus={showWhole}>
          {mayCode ? (
            <ReadingPanel
              key={item.id}
              reading={coder.draftOf(item)}
              decide={(reading) => coder.decide(item, reading)}
              frame={frame}
              themes={themes}
              findings={findings}
              recent={recent}
              onUntaken={(more) => setTyped({ ...untaken, ...more })}
              onReturn={toStatement}
            />
          ) : (
            <ReadingShown item={item} frame={frame} findings={findings} theme={theme} />
          )}
        </div>
        <div ref={bar} className="reading-actions">
          {mayCode && (
            <Button tone="primary" busy={coder.busy} disabledBecause={reason} onPress={() => void coder.save(item)}>
              {t('assess.coding.save-next')}
            </Button>
          )}
          <Button disabledBecause={coder.at === 0 ? t('assess.coding.first') : undefined} onPress={() => go(coder.at - 1)}>
            {t('assess.coding.previous')}
          </Button>
          <Button onPress={() => go(coder.at + 1)}>{t('assess.coding.next')}</Button>
          {(mayCode || coder.canUndo) && (
            <Button
              tone="quiet"
              disabledBecause={coder.canUndo ? undefined : t('assess.coding.nothing-to-undo')}
              onPress={() => coder.busy || void coder.undo()}
            >
              {t('assess.coding.undo')}
            </Button>
          )}
        </div>
      </section>
      <div className="coding-keys">
        <KeyList mayCode={mayCode} canUndo={coder.canUndo} />
      </div>
    </div>
  )
}
