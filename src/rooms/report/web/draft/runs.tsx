import { createContext, Fragment, useContext, type ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import type { NumberedRun, NumberedRuns } from '#documents/numbered.ts'
import { useRecordAddress } from '#ui/client/records.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { Status } from '#ui/components/status/status.tsx'
import type { z } from 'zod'
import type { Draft, Sentence } from '../../contract/draft.ts'
import { type Chosen, isChosen } from './chosen.ts'
import { readingPlace } from '../../contract/reading-place.ts'
import { STANDS } from './states.ts'

/** What the printed chapter can be asked: its sentences by id, and the address at which one is chosen. */
export type Reading = {
  readonly sentences: ReadonlyMap<string, z.output<typeof Sentence>>
  /** Texts that are to be read again, by their key, `passage:summary`. */
  readonly toRead: ReadonlyMap<string, z.output<typeof Draft>['toReview'][number]>
  readonly chosen: Chosen
  readonly addressOf: (chosen: Chosen) => string
  /** The address of a place of the report, in this chapter or the one that prints it. */
  readonly placeOf: (anchor: string) => string
  readonly sayCite: (mark: string) => string
}
export const ReadingContext = createContext<Reading | null>(null)

export const useReading = (): Reading => {
  const reading = useContext(ReadingContext)
  if (!reading) throw new Error('a chapter is printed with nobody to read it')
  return reading
}

const GENERATED = /^sentence:(.+)$/

/** The sentence that a run belongs to, generated or rewritten. */
const sentenceOf = (run: NumberedRun): string | undefined => {
  if ('sentence' in run && run.sentence !== undefined) return run.sentence
  return run.kind === 'value' ? GENERATED.exec(run.key)?.[1] : undefined
}

/** A link and no button: a sentence runs over lines, and what it leads to has an address. */
const Said = ({ id, children }: { id: string; children: ReactNode }) => {
  const { sentences, chosen, addressOf } = useReading()
  const state = sentences.get(id)?.state ?? 'auto'
  return (
    <Link
      className={`sentence-said sentence-${state}`}
      href={addressOf({ kind: 'sentence', id })}
      {...(isChosen(chosen, 'sentence', id) ? { 'aria-current': 'true' as const } : {})}
    >
      {children}
    </Link>
  )
}

const Cite = ({ run }: { run: Extract<NumberedRun, { kind: 'cite' }> }) => {
  const { chosen, addressOf, sayCite } = useReading()
  const text = run.parts.map((part) => part.text).join('')
  const id = text.replace(/[[\]\s]/g, '')
  return (
    <Link
      className="cite-mark"
      href={addressOf({ kind: 'cite', id })}
      aria-label={sayCite(id)}
      {...(isChosen(chosen, 'cite', id) ? { 'aria-current': 'true' as const } : {})}
    >
      {text}
    </Link>
  )
}

/** Labels up to this length are not broken across lines. */
const WHOLE = 16

const PLACE = /^(finding|gap|recommendation)-(.+)$/

const Ref = ({ run }: { run: Extract<NumberedRun, { kind: 'ref' }> }) => {
  const address = useRecordAddress()
  const { placeOf } = useReading()
  const [, kind, id] = PLACE.exec(run.to) ?? []
  const href = kind && id ? address({ kind, id }) : undefined
  return (
    <Link href={href ?? placeOf(run.to)} className={run.text.length <= WHOLE ? 'whole' : ''}>
      {run.text}
    </Link>
  )
}

const Plain = ({ run }: { run: NumberedRun }) => {
  switch (run.kind) {
    case 'text': {
      const said = run.lang ? <span lang={run.lang}>{run.text}</span> : run.text
      const stressed = run.emphasis ? <em>{said}</em> : said
      return run.strong ? <strong>{stressed}</strong> : <>{stressed}</>
    }
    case 'value':
      return <>{run.text}</>
    case 'cite':
      return <Cite run={run} />
    case 'ref':
      return <Ref run={run} />
    case 'link':
      return <Link href={run.href}>{run.text}</Link>
  }
}

/** Beside a text that waits: for what, in words, and the way to its entry in the list, or of a sentence that is to be settled to where it is. */
export const ToRead = ({ text }: { text: string }) => {
  const [t, say, { toRead, addressOf }] = [useT(), useSay(), useReading()]
  const entry = toRead.get(text)
  // A sentence of which the numbers alone moved, or a language is missing, looks it.
  if (!entry || entry.moves.length === 0) return null
  const { id, title, settle } = entry
  const waits = settle ?? 'unread'
  const place = settle ? addressOf({ kind: 'sentence', id }) : `#${readingPlace(text)}`
  return (
    <Link lang={t.lang} className="to-read-mark" href={place} aria-label={t(`report.state.${waits}.of`, { title: say(title) })}>
      <Status stand={STANDS[waits]}>{t(`report.state.${waits}`)}</Status>
    </Link>
  )
}

type Group = { readonly id: string | undefined; readonly runs: NumberedRun[] }

/** Neighbours of one sentence stand in one link; marks and links stay beside it, for a link holds no other. */
const grouped = (runs: NumberedRuns): readonly Group[] => {
  const groups: Group[] = []
  for (const run of runs) {
    const id = run.kind === 'text' || run.kind === 'value' ? sentenceOf(run) : undefined
    const last = groups.at(-1)
    if (last && id !== undefined && last.id === id) last.runs.push(run)
    else groups.push({ id, runs: [run] })
  }
  return groups
}

export const Runs = ({ runs }: { runs: NumberedRuns }) => (
  <>
    {grouped(runs).map(({ id, runs: own }, at, all) => {
      // Runs have no name but their place.
      const printed = own.map((run, place) => <Plain key={place} run={run} />)
      return id === undefined ? (
        <span key={at}>{printed}</span>
      ) : (
        <Fragment key={at}>
          <Said id={id}>{printed}</Said>
          {all.findLastIndex((one) => one.id === id) === at && <ToRead text={`sentence:${id}`} />}
        </Fragment>
      )
    })}
  </>
)
