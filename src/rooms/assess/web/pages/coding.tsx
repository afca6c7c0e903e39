import { useDeferredValue, useEffect, useState } from 'react'
import { useAnswer } from '#ui/client/answer.ts'
import { useSearch, useSetSearch } from '#ui/client/address.ts'
import { useDropAnswers } from '#ui/client/command.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Progress } from '#ui/components/progress/progress.tsx'
import type { z } from 'zod'
import { codingList, codingProgress, type CodingProgress, type Codings } from '../../contract/coding.ts'
import type { ThemeLine } from '../../contract/codebook.ts'
import { findingList } from '../../contract/finding.ts'
import { paths } from '../../contract/paths.ts'
import { Board } from '../coding/board.tsx'
import { CodingFilters } from '../coding/coding-filters.tsx'
import { RECENT_KEYS } from '../coding/keys.ts'
import { type Recent, withRecent } from '../coding/reading.ts'
import { type QueueSearch, queueInput, queueSearchOf, useQueueSearch } from '../coding/queue-search.ts'
import { type Decided, useCoder } from '../coding/use-coder.ts'
import { type Frame, useCodebook, useFrame } from '../frame.ts'

/** Themes by use, so that the keys of the first statements lead to what is said most. */
const mostUsed = (themes: readonly ThemeLine[]): readonly string[] =>
  themes
    .filter(({ statements }) => statements > 0)
    .toSorted((one, other) => other.statements - one.statements)
    .map(({ code }) => code)

const Empty = ({ frame, search, total }: { frame: Frame; search: QueueSearch; total: number }) => {
  const t = useT()
  const address = (show: string) => paths.coding({ programme: frame.programme }, { show })
  if (total === 0)
    return (
      <EmptyState
        level={2}
        title={t('assess.coding.empty.title', { show: search.show })}
        text={t('assess.coding.empty.text')}
        next={
          search.show === 'uncoded' ? (
            <LinkButton href={address('all')}>{t('assess.coding.done.all')}</LinkButton>
          ) : (
            <LinkButton href={paths.codebook({ programme: frame.programme })}>{t('assess.coding.empty.next')}</LinkButton>
          )
        }
      />
    )
  return (
    <EmptyState
      level={2}
      title={t('assess.coding.done.title', { show: search.show })}
      text={t('assess.coding.done.text')}
      next={
        <>
          <LinkButton href={address('all')}>{t('assess.coding.done.all')}</LinkButton>
          <LinkButton href={paths.matrices({ programme: frame.programme })}>{t('assess.coding.done.matrices')}</LinkButton>
        </>
      }
    />
  )
}

/** How far the coding of the workshop chosen is, or of all that there are to choose from. */
const soFar = (workshops: CodingProgress['workshops'], chosen: string | undefined) => {
  const among = workshops.filter(({ code }) => chosen === undefined || code === chosen)
  return {
    statements: among.reduce((sum, { statements }) => sum + statements, 0),
    coded: among.reduce((sum, { coded }) => sum + coded, 0),
  }
}

type Gained = ReadonlyMap<string, number>

type QueueProps = {
  readonly queue: z.output<typeof Codings>
  readonly search: QueueSearch
  readonly frame: Frame
  readonly recent: readonly string[]
  readonly onUsed: (themes: readonly string[]) => void
  /** How many more are coded in each workshop than when the queue was asked for. */
  readonly onGained: (gained: Gained) => void
  readonly unsaved: Pick<Parameters<typeof useCoder>[0], 'decided' | 'setDecided'>
  /** The queue is asked for anew. */
  readonly onTurn: () => void
}

/** One page of the queue under the coder's hands. */
const Queue = ({ queue, search, frame, recent, unsaved, onUsed, onGained, onTurn }: QueueProps) => {
  const t = useT()
  const set = useSetSearch()
  const { themes, theme } = useCodebook()
  const { findings } = useAnswer(findingList, { programmeId: frame.programmeId })
  const { workshops } = useAnswer(codingProgress, { programmeId: frame.programmeId, codable: search.show === 'uncoded' })
  const coder = useCoder({ programmeId: frame.programmeId, items: queue.items, ...unsaved, onUsed })
  const { item, gained, at } = coder
  const { statements, coded: before } = soFar(workshops, search.workshop)
  const coded = before + gained
  const gains = workshops.map(({ code }) => coder.gainedIn(code))
  useEffect(() => onGained(new Map(workshops.map(({ code }, at) => [code, gains[at] ?? 0]))), [gains.join(' ')])
  return (
    <>
      <div className="coding-progress">
        <Progress
          label={t('assess.coding.progress')}
          done={statements === 0 ? 0 : coded / statements}
          value={t('assess.coding.progress-of', { coded, statements })}
          {...(item ? { step: t('assess.coding.place', { at: at + 1, n: queue.items.length, found: queue.found }) } : {})}
        />
      </div>
      {item && (
        <Board
          coder={coder}
          item={item}
          near={queue.near}
          frame={frame}
          themes={themes}
          findings={findings}
          recent={recent}
          theme={theme}
        />
      )}
      {!item && queue.items.length > 0 && (
        <EmptyState
          level={2}
          title={t('assess.coding.page-done')}
          text={[
            t('assess.coding.page-done.text', { n: gained, left: coder.left }),
            ...(coder.dropped ? [t('assess.coding.dropped')] : []),
          ].join(' ')}
          next={
            queue.next === null ? (
              <Button tone="primary" startsFocused onPress={() => void set({ after: '', statement: '' }).then(onTurn)}>
                {t('assess.coding.from-start')}
              </Button>
            ) : (
              <Button tone="primary" startsFocused onPress={() => void set({ after: queue.next ?? '', statement: '' }).then(onTurn)}>
                {t('assess.coding.go-on')}
              </Button>
            )
          }
        />
      )}
      {queue.items.length === 0 && <Empty frame={frame} search={search} total={statements} />}
    </>
  )
}

/** Coding: one statement after another, by keyboard alone. */
export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const asked = useQueueSearch()
  // The queue before stands until the next one is there, and the filters through all of it: who chooses by keyboard is not led to a statement,
  // whose keys would take the next letters.
  const search = queueSearchOf(useDeferredValue(useSearch()))
  const queue = useAnswer(codingList, { programmeId: frame.programmeId, ...queueInput(search) })
  const { workshops } = useAnswer(codingProgress, { programmeId: frame.programmeId, codable: search.show === 'uncoded' })
  const [gained, setGained] = useState<Gained>(new Map())
  const { themes } = useCodebook()
  const [recent, setRecent] = useState<Recent>(() => ({ slots: mostUsed(themes).slice(0, RECENT_KEYS.length), used: [] }))
  const [turn, setTurn] = useState(0)
  const [decided, setDecided] = useState<Decided>(new Map())
  const drop = useDropAnswers(undefined)
  // What was coded moves every count; they are asked again once one leaves.
  useEffect(() => () => void drop(), [])
  return (
    <>
      <PageHead title={t('assess.page.coding')} />
      <CodingFilters search={asked} workshops={workshops} gainedIn={(code) => gained.get(code) ?? 0} frame={frame} themes={themes} />
      <Queue
        key={`${turn} ${JSON.stringify(search)}`}
        queue={queue}
        search={search}
        frame={frame}
        recent={recent.slots}
        unsaved={{ decided, setDecided }}
        onGained={setGained}
        onUsed={(used) => setRecent(withRecent(recent, used, RECENT_KEYS.length))}
        onTurn={() => void drop().then(() => setTurn(turn + 1))}
      />
    </>
  )
}
