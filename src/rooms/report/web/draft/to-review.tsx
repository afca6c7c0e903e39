import { useEffect, useState } from 'react'
import { Link } from 'react-aria-components/Link'
import type { z } from 'zod'
import { paths as assessPaths } from '#assess/paths.ts'
import { usePlace, usePlaceAgain, usePlaceRef } from '#ui/client/address.ts'
import { useCommand } from '#ui/client/command.ts'
import { goOnAt } from '#ui/go-on.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useNotice } from '#ui/client/notices.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { useRecordAddress } from '#ui/client/records.ts'
import type { Refusal } from '#ui/client/refusal.ts'
import { worded } from '#ui/client/worded.tsx'
import { useLocale, useSay, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import { Status } from '#ui/components/status/status.tsx'
import type { Draft } from '../../contract/draft.ts'
import { textConfirm } from '../../contract/operations.ts'
import { sentenceCase } from '../../domain/condition-names.ts'
import { Generated } from './generated.tsx'
import { isReadingPlace, READ_AGAIN, readingPlace } from '../../contract/reading-place.ts'
import { STANDS } from './states.ts'
import { useTextAddresses } from './text-addresses.ts'
import { isAskedToHold, WAITING, waitingAs } from './waiting-as.ts'

type Shown = z.output<typeof Draft>
type Text = Shown['toReview'][number]
type Move = Text['moves'][number]

const FIRST = 5

/** The text as it is written, tokens and all. */
const Wording = ({ text }: { text: Text }) => {
  const [t, say] = [useT(), useSay()]
  return (
    <Disclosure level={4} title={t('report.review.wording')}>
      {say(text.wording)
        .split('\n\n')
        .map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
    </Disclosure>
  )
}

/** The record that moved, or the statements that are counted where nothing else is named. */
const useMoveAddress = () => {
  const address = useRecordAddress()
  const { code: programme } = useProgramme()
  return ({ record, counted }: Move): string | undefined => {
    if (record) return address(record)
    return counted ? assessPaths.statements({ programme }, counted) : undefined
  }
}

const MoveLine = ({ move }: { move: Move }) => {
  const [t, say, addressOf] = [useT(), useSay(), useMoveAddress()]
  const { label, was, now } = move
  const href = addressOf(move)
  return (
    <li>
      {href ? <Link href={href}>{say(label)}</Link> : say(label)}
      {': '}
      {was && now ? t('report.review.from-to', { was: say(was), now: say(now) }) : say(now ?? was ?? label)}
    </li>
  )
}

const MoveList = ({ moves }: { moves: readonly Move[] }) => (
  <ul className="moves">
    {moves.map((move) => (
      <MoveLine key={JSON.stringify(move)} move={move} />
    ))}
  </ul>
)

type MovedProps = {
  readonly text: Text
  readonly mayWrite: boolean
  /** The button goes with its text: whoever works by keyboard goes on elsewhere. */
  readonly onConfirmed: () => void
}

/** What moved under a text, and the word of whoever has read it again. */
const Moved = ({ text, mayWrite, onConfirmed }: MovedProps) => {
  const [t, say] = [useT(), useSay()]
  const notice = useNotice()
  const { id: programmeId } = useProgramme()
  const { send, busy } = useCommand(textConfirm)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const confirm = async () => {
    const outcome = await send({ programmeId, text: text.text, standsOn: text.standsOn })
    setRefusal(outcome.kind === 'refused' ? outcome.refusal : null)
    if (outcome.kind !== 'done') return
    notice({ text: worded((t) => t('report.review.confirmed')) })
    onConfirmed()
  }
  return (
    <>
      <MoveList moves={text.moves.slice(0, FIRST)} />
      {text.moves.length > FIRST && (
        <Disclosure level={4} title={t('report.review.more', { n: text.moves.length - FIRST })}>
          <MoveList moves={text.moves.slice(FIRST)} />
        </Disclosure>
      )}
      {refusal && <ProblemNotice refusal={refusal} />}
      {mayWrite && isAskedToHold(text) && (
        <Button small busy={busy} aria-label={t('report.review.holds-of', { title: say(text.title) })} onPress={() => void confirm()}>
          {t('report.review.holds')}
        </Button>
      )}
    </>
  )
}

/** The same beside the text itself; a rewritten sentence that is to be settled has the ways of settling it there. */
export const MovedPart = (props: MovedProps) => {
  const t = useT()
  return (
    <section aria-labelledby="moved">
      <h3 id="moved">{t(props.text.neverRead ? 'report.review.to-read' : 'report.review.moved')}</h3>
      <Moved {...props} />
    </section>
  )
}

export const Named = ({ href, children }: { href: string | undefined; children: string }) =>
  href ? <Link href={href}>{children}</Link> : <>{children}</>

type ReadingProps = { readonly text: Text; readonly chapter: string | null; readonly mayWrite: boolean; readonly onConfirmed: () => void }

const Reading = ({ text, chapter, mayWrite, onConfirmed }: ReadingProps) => {
  const [t, say, { standsAt }] = [useT(), useSay(), useTextAddresses()]
  const place = readingPlace(text.text)
  const stands = standsAt({ ...text, chapter: text.chapter ?? chapter })
  return (
    <li id={place} ref={usePlaceRef<HTMLLIElement>(place)} tabIndex={-1}>
      <h3>
        <Named href={stands}>{say(text.title)}</Named> <span className="soft">{t(`report.review.kind-${text.kind}`)}</span>{' '}
        {text.leftOut && <Badge>{t('report.review.left-out')}</Badge>}
      </h3>
      <Wording text={text} />
      {text.settle && <Status stand={STANDS[text.settle]}>{t(`report.state.${text.settle}`)}</Status>}
      {text.generated && (
        <div>
          <Generated lang={t.lang} was={text.generated.was?.[t.lang] ?? null} now={text.generated.now[t.lang]} />
        </div>
      )}
      {text.countsClosed && <p className="soft">{t('report.review.counts-closed')}</p>}
      <Moved text={text} mayWrite={mayWrite} onConfirmed={onConfirmed} />
      {text.settle && stands && (
        <LinkButton small href={stands} aria-label={t('report.review.settle-of', { title: say(text.title) })}>
          {t('report.review.settle')}
        </LinkButton>
      )}
    </li>
  )
}

const Here = ({ texts, said }: { readonly texts: readonly Text[]; readonly said: 'here' | 'here-settle' }) => {
  const [t, say] = [useT(), useSay()]
  if (texts.length === 0) return null
  return (
    <p className="read-here">
      {t(`report.review.${said}`, { n: texts.length })}{' '}
      {texts.map(({ text, title }, at) => (
        <span key={text}>
          {at > 0 && ' · '}
          <Link href={`#${readingPlace(text)}`}>{say(title)}</Link>
        </span>
      ))}
    </p>
  )
}

/** Which texts of this chapter wait: its entry in the list of chapters says how many, and here they are named. */
export const ReadHere = ({ draft }: { readonly draft: Shown }) => {
  const here = draft.toReview.filter(({ chapter }) => chapter !== null && chapter === draft.chapter)
  return (
    <>
      <Here texts={here.filter(({ settle }) => settle === null)} said="here" />
      <Here texts={here.filter(({ settle }) => settle !== null)} said="here-settle" />
    </>
  )
}

/**
 * Once a text that was confirmed is gone, the next one is gone on from, or the heading of the page where none is left; one that is to be settled
 * besides stays, without its button.
 */
const useGoingOn = (texts: readonly Text[]) => {
  const [confirmed, setConfirmed] = useState<{ text: string; at: number } | null>(null)
  useEffect(() => {
    const stays = texts.find(({ text }) => text === confirmed?.text)
    if (confirmed === null || (stays && isAskedToHold(stays))) return
    setConfirmed(null)
    const next = stays ?? texts[confirmed.at] ?? texts.at(-1)
    goOnAt(next ? document.getElementById(readingPlace(next.text)) : document.querySelector<HTMLElement>('main h1'))
  }, [confirmed, texts])
  return (text: string, at: number) => setConfirmed({ text, at })
}

/** How many of each, as the pages of sign-off and releases and the programme's home count them. */
const useTitle = (texts: readonly Text[]): string => {
  const [t, locale] = [useT(), useLocale()]
  const counted = WAITING.map((as) => [as, texts.filter((text) => waitingAs(text) === as).length] as const)
  const said = counted.flatMap(([as, n]) => (n === 0 ? [] : [t(`report.review.title-${as}`, { n })]))
  return sentenceCase(new Intl.ListFormat(locale, { type: 'conjunction' }).format(said))
}

/**
 * Texts of the whole report that somebody wrote and that the data have moved under: each is read again, and confirmed or rewritten. A rewritten sentence that is
 * to be settled leads to where it is.
 */
export const ToReview = ({ draft }: { readonly draft: Shown }) => {
  const t = useT()
  const [place, again] = [usePlace(), usePlaceAgain()]
  const mayWrite = draft.may.includes('write the report')
  const texts = WAITING.flatMap((as) => draft.toReview.filter((text) => waitingAs(text) === as))
  const onConfirmed = useGoingOn(texts)
  const all = usePlaceRef<HTMLUListElement>(READ_AGAIN)
  const title = useTitle(texts)
  if (texts.length === 0) return null
  const isAny = (as: (typeof WAITING)[number]) => texts.some((text) => waitingAs(text) === as)
  return (
    // Whoever is led to one of them finds the list open.
    <Disclosure key={isReadingPlace(place) ? `${place} ${again}` : ''} startsOpen={isReadingPlace(place)} level={2} title={title}>
      {texts.some((text) => text.settle === null || isAskedToHold(text)) && <p className="soft">{t('report.review.about')}</p>}
      {isAny('to-settle') && <p className="soft">{t('report.review.about-settle')}</p>}
      {isAny('left-out') && <p className="soft">{t('report.review.about-left-out')}</p>}
      <ul id={READ_AGAIN} ref={all} tabIndex={-1} className="to-review" aria-label={title}>
        {texts.map((text, at) => (
          <Reading key={text.text} text={text} chapter={draft.chapter} mayWrite={mayWrite} onConfirmed={() => onConfirmed(text.text, at)} />
        ))}
      </ul>
    </Disclosure>
  )
}
