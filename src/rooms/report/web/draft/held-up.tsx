import type { ReactElement } from 'react'
import type { z } from 'zod'
import { useProgramme } from '#ui/client/here.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { Refusal } from '#ui/client/refusal.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { paths } from '../../contract/paths.ts'
import { type TextPlace, Unreviewed } from '../../contract/reviewed.ts'
import { Unprintable, type UnprintablePlace } from '../../contract/unprintable.ts'
import { useTextAddresses } from './text-addresses.ts'
import { Named } from './to-review.tsx'
import './held-up.css'

/** What kind of text it is and in which chapter; a chapter is not said to be in itself. */
const useWhere = () => {
  const [t, say] = [useT(), useSay()]
  return ({ kind, title, in: chapter }: TextPlace): string =>
    say(chapter) === say(title) ? t(`report.review.kind-${kind}`) : t('report.review.in-chapter', { kind, chapter: say(chapter) })
}

type Listed = {
  readonly label: string
  readonly count: number
  readonly texts: readonly TextPlace[]
  readonly at: (text: TextPlace) => string | undefined
}

const List = ({ label, count, texts, at }: Listed) => {
  const whereIs = useWhere()
  const [t, say] = [useT(), useSay()]
  return (
    <ul className="held-up" aria-label={label}>
      {texts.map((text) => (
        <li key={text.text}>
          <Named href={at(text)}>{say(text.title)}</Named>
          <span className="held-up-where">{whereIs(text)}</span>
        </li>
      ))}
      {count > texts.length && <li>{t('report.review.and-more', { n: count - texts.length })}</li>}
    </ul>
  )
}

/** Texts to be read again, each leading to where one says that it still holds. */
export const Texts = ({ count, texts }: z.output<typeof Unreviewed>) => (
  <List label={useT()('report.review.title', { n: count })} count={count} texts={texts} at={useTextAddresses().answeredAt} />
)

/** Rewritten sentences to be settled, each leading to itself. */
export const Sentences = ({ count, texts }: { readonly count: number; readonly texts: readonly TextPlace[] }) => (
  <List label={useT()('report.signing.put.rewritten', { n: count })} count={count} texts={texts} at={useTextAddresses().standsAt} />
)

/** A release does not hold what is closed: of what it lacks this does not say that it exists, nor that it does not. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'unknown-reference': 'report.unprintable.absent',
  'unreleased-reference': 'report.unprintable.absent',
  'bad-token': 'report.unprintable.no-value',
}

const Place = ({ place: { code, found, place, lang, text } }: { readonly place: UnprintablePlace }) => {
  const [t, say, { standsAt }] = [useT(), useSay(), useTextAddresses()]
  const whereIs = useWhere()
  const fault = t(LEFT_OUT[code] ?? `report.fault.${code}`, { found })
  if (text === null) return <li>{`${say(place)}. ${fault}`}</li>
  return (
    <li>
      <Named href={standsAt(text)}>{say(text.title)}</Named>
      <span className="held-up-where">
        {t('report.unprintable.in', { where: whereIs(text), written: lang ?? t.lang })} {fault}
      </span>
    </li>
  )
}

/** Where a report says what cannot be printed, and what that is. */
export const Places = ({ count, problems }: Unprintable) => {
  const t = useT()
  return (
    <ul className="held-up" aria-label={t('report.unprintable.title', { n: count })}>
      {problems.map((place) => (
        <Place key={`${place.where} ${place.found}`} place={place} />
      ))}
      {count > problems.length && <li>{t('report.review.and-more', { n: count - problems.length })}</li>}
    </ul>
  )
}

const whereIn = ({ code, details }: Refusal): ReactElement | null => {
  if (code === 'release.unreviewed') {
    const read = Unreviewed.safeParse(details)
    return read.success ? <Texts {...read.data} /> : null
  }
  if (code !== 'release.unprintable') return null
  const read = Unprintable.safeParse(details)
  return read.success ? <Places {...read.data} /> : null
}

/** Why a report is neither put nor released; where texts are to be read again or mended first, which, and where they stand. */
export const HeldUp = ({ refusal }: { readonly refusal: Refusal }) => {
  const [t, { code: programme }] = [useT(), useProgramme()]
  const where =
    refusal.code === 'release.untranslated' ? (
      <LinkButton href={paths.translations({ programme })}>{t('report.translations.go')}</LinkButton>
    ) : (
      whereIn(refusal)
    )
  return where ? <ProblemNotice refusal={refusal} action={where} /> : <ProblemNotice refusal={refusal} />
}
