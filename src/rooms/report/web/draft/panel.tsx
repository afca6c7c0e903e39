import { useContext, useEffect, useRef, useSyncExternalStore } from 'react'
import type { z } from 'zod'
import type { Lang } from '#kernel/i18n/translate.ts'
import { AsOpened } from '#ui/client/as-opened.tsx'
import { ClosedBy } from '#ui/client/closed-by.tsx'
import { goOnAt, isFocusLost } from '#ui/go-on.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { UnsavedContext } from '#ui/components/form/unsaved.ts'
import { Status } from '#ui/components/status/status.tsx'
import type { Draft } from '../../contract/draft.ts'
import { headingOfPassage } from '../../domain/passage-place.ts'
import { CitePanel } from './cite-panel.tsx'
import { type Chosen, CHOSEN_IN, numbersOf, saidMark, writtenAs } from './chosen.ts'
import { History } from './history.tsx'
import { PassageForm } from './passage-form.tsx'
import { SentencePanel } from './sentence-panel.tsx'
import { STANDS } from './states.ts'
import { MovedPart } from './to-review.tsx'

type Shown = z.output<typeof Draft>
type PanelProps = { readonly draft: Shown; readonly lang: Lang; readonly chosen: Chosen; readonly onChoose: (chosen: Chosen) => void }

const WRITE = 'write the report'
/** A text under the pen is closed by the choice of another; its chapter and edition alone take nothing from it. */
const CHOSEN_AT = [CHOSEN_IN]

/** Of a text that is to be read again: what moved under it. */
const movedUnder = ({ toReview }: Shown, kind: 'passage' | 'sentence', id: string) =>
  toReview.find((one) => one.kind === kind && one.id === id)

/** What a passage is called: after the heading that it stands under, or would. */
const useTitles = (draft: Shown) => {
  const [t, say] = [useT(), useSay()]
  return (key: string): string => {
    const found = draft.outline.find(({ id }) => id === headingOfPassage(key))
    return found ? say(found.title) : t(`report.heading.${key}`)
  }
}

/** Passages of the chapter, and those that the report has a place for and that nobody has written. */
const Passages = ({ draft, onChoose }: Pick<PanelProps, 'draft' | 'onChoose'>) => {
  const t = useT()
  const titleOf = useTitles(draft)
  const here = draft.passages.filter(({ chapter, es, en }) => chapter === draft.chapter || (chapter === null && es === '' && en === ''))
  if (here.length === 0) return null
  return (
    <section aria-labelledby="passages">
      <h3 id="passages">{t('report.draft.passages')}</h3>
      <ul className="sentence-list">
        {here.map(({ key, es, en }) => (
          <li key={key} data-at={writtenAs({ kind: 'passage', id: key })}>
            <Button
              small
              tone="quiet"
              icon={draft.may.includes(WRITE) ? 'edit' : 'expand'}
              onPress={() => onChoose({ kind: 'passage', id: key })}
            >
              {titleOf(key)}
            </Button>
            {es === '' && en === '' && <span className="soft"> {t('report.draft.unwritten')}</span>}
            {movedUnder(draft, 'passage', key) && <Status stand={STANDS.unread}>{t('report.state.unread')}</Status>}
          </li>
        ))}
      </ul>
    </section>
  )
}

const STRENGTH = /^strength(?:-\w+)?:([^:]+)/

/** The finding or gap that a sentence of strength speaks of: in the report it stands below its heading, in a list it would say of nothing. */
const subjectOf = (id: string): string | undefined => STRENGTH.exec(id)?.[1]

const SentenceState = ({ state }: Pick<Shown['sentences'][number], 'state'>) => {
  const t = useT()
  return state === 'auto' ? null : <Status stand={STANDS[state]}>{t(`report.state.${state}`)}</Status>
}

const Sentences = ({ draft, lang, onChoose }: Omit<PanelProps, 'chosen'>) => {
  const t = useT()
  return (
    <section aria-labelledby="sentences">
      <h3 id="sentences">{t('report.draft.sentences', { n: draft.sentences.length })}</h3>
      {draft.sentences.length === 0 && <p className="soft">{t('report.draft.no-sentences')}</p>}
      <ul className="sentence-list">
        {draft.sentences.map(({ id, state, printed }) => (
          <li key={id} data-at={writtenAs({ kind: 'sentence', id })}>
            <button type="button" className="sentence-row" onClick={() => onChoose({ kind: 'sentence', id })}>
              <SentenceState state={state} />
              {movedUnder(draft, 'sentence', id)?.settle === null && <Status stand={STANDS.unread}>{t('report.state.unread')}</Status>}
              <span>
                {subjectOf(id) !== undefined && <b className="whole">{subjectOf(id)} </b>}
                <span lang={lang}>{printed[lang]}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A text that the report no longer says stays as it was while somebody writes it: what they typed would go with it. */
const useStanding = <One,>(now: One | undefined, chosen: Chosen): One | undefined => {
  const unsaved = useContext(UnsavedContext)
  const isHeld = useSyncExternalStore(unsaved.subscribe, unsaved.isHeld)
  const last = useRef<{ readonly one: One; readonly chosen: Chosen }>(undefined)
  if (now !== undefined) last.current = { one: now, chosen }
  const held = last.current
  if (now !== undefined || !held || !chosen) return now
  const isSame = held.chosen?.kind === chosen.kind && held.chosen.id === chosen.id
  return isSame && isHeld ? held.one : undefined
}

/** A text that the report no longer says takes the button with it that its closed editor gave the focus to. */
const useGoneOn = (isThere: boolean, onGoOn: () => void) => {
  const wasThere = useRef(isThere)
  useEffect(() => {
    if (wasThere.current && !isThere && isFocusLost()) onGoOn()
    wasThere.current = isThere
  }, [isThere, onGoOn])
}

const Asked = ({ draft, lang, chosen, onChoose, onGoOn }: PanelProps & { readonly onGoOn: () => void }) => {
  const { id: programmeId } = useProgramme()
  const t = useT()
  const mayWrite = draft.may.includes(WRITE)
  const sentence = useStanding(chosen?.kind === 'sentence' ? draft.sentences.find(({ id }) => id === chosen.id) : undefined, chosen)
  const passage = useStanding(chosen?.kind === 'passage' ? draft.passages.find(({ key }) => key === chosen.id) : undefined, chosen)
  useGoneOn(sentence !== undefined || passage !== undefined || chosen?.kind === 'cite', onGoOn)
  if (sentence)
    return (
      <SentencePanel
        key={sentence.id}
        programmeId={programmeId}
        chapter={draft.chapter ?? ''}
        sentence={sentence}
        mayWrite={mayWrite}
        dataHash={draft.dataHash}
        moved={movedUnder(draft, 'sentence', sentence.id)}
        onConfirmed={onGoOn}
      />
    )
  if (chosen?.kind === 'cite') return <CitePanel mark={chosen.id} references={draft.references[lang]} />
  if (!passage) return <p>{t('report.draft.not-here')}</p>
  if (!mayWrite) return <p>{t('report.draft.reads-only')}</p>
  const moved = movedUnder(draft, 'passage', passage.key)
  return (
    <>
      {moved && <MovedPart text={moved} mayWrite={mayWrite} onConfirmed={onGoOn} />}
      <AsOpened key={passage.key} standing={[passage]}>
        {([opened = passage]) => (
          <PassageForm
            key={opened.version}
            programmeId={programmeId}
            passage={opened}
            dataHash={draft.dataHash}
            isToRead={moved !== undefined}
            onLeave={() => onChoose(null)}
          />
        )}
      </AsOpened>
      {passage.version > 0 && <History programmeId={programmeId} place={`passage:${passage.key}`} version={passage.version} />}
    </>
  )
}

/** Whoever chooses by keyboard or listens to the page goes on where the answer is, and comes back to where they chose it. */
const useGoingOn = (now: string) => {
  const head = useRef<HTMLHeadingElement>(null)
  const before = useRef(now)
  /** The sentence or the mark in the chapter that was asked. */
  const asked = useRef<Element | null>(null)
  useEffect(() => {
    const was = before.current
    before.current = now
    // Whoever arrives by the address stays at its top.
    if (now === was) return
    if (now !== '') {
      asked.current = document.activeElement?.closest('.printed a') ?? null
      head.current?.focus({ preventScroll: true })
      // On a telephone the answer lies over the lower part of the chapter: what was asked moves above it.
      document.querySelector('.printed [aria-current]')?.scrollIntoView({ block: 'nearest' })
      return
    }
    if (!isFocusLost()) return
    const row = [...document.querySelectorAll<HTMLElement>('.sentence-list > li')].find(({ dataset }) => dataset['at'] === was)
    const back = asked.current?.isConnected ? asked.current : row?.querySelector('button')
    goOnAt((back as HTMLElement | null | undefined) ?? head.current)
  }, [now])
  return head
}

/** Where this comes from: what is chosen in the chapter, else all that can be chosen. */
export const Panel = (props: PanelProps) => {
  const t = useT()
  const { draft, chosen, lang, onChoose } = props
  const titleOf = useTitles(draft)
  const head = useGoingOn(writtenAs(chosen))
  const of = chosen?.kind === 'passage' ? titleOf(chosen.id) : (chosen?.id ?? '')
  return (
    <aside className={chosen ? 'draft-panel draft-panel-chosen' : 'draft-panel'} aria-label={t('report.draft.panel')}>
      <h2 ref={head} tabIndex={-1}>
        {t(chosen ? `report.draft.panel-${chosen.kind}` : 'report.draft.panel', {
          of: chosen?.kind === 'cite' ? saidMark(of) : of,
          n: numbersOf(of).length,
        })}
      </h2>
      {chosen ? (
        <>
          <Button small tone="quiet" icon="back" onPress={() => onChoose(null)}>
            {t('report.draft.back')}
          </Button>
          <ClosedBy values={CHOSEN_AT}>
            <Asked {...props} onGoOn={() => head.current?.focus()} />
          </ClosedBy>
        </>
      ) : (
        <>
          <p className="soft">{t('report.draft.panel-hint')}</p>
          <Passages draft={draft} onChoose={onChoose} />
          <Sentences draft={draft} lang={lang} onChoose={onChoose} />
        </>
      )}
    </aside>
  )
}
