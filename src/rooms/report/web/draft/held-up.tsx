import { Link } from 'react-aria-components/Link'
import type { z } from 'zod'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { Refusal } from '#ui/client/refusal.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { Unreviewed } from '../../contract/reviewed.ts'
import { useTextAddresses } from './text-addresses.ts'
import './held-up.css'

export const Texts = ({ count, texts }: z.output<typeof Unreviewed>) => {
  const [t, say, { answeredAt }] = [useT(), useSay(), useTextAddresses()]
  return (
    <ul className="held-up" aria-label={t('report.review.title', { n: count })}>
      {texts.map((text) => {
        return (
          <li key={text.text}>
            <Link href={answeredAt(text)}>{say(text.title)}</Link>
            <span className="held-up-where">
              {say(text.in) === say(text.title)
                ? t(`report.review.kind-${text.kind}`)
                : t('report.review.in-chapter', { kind: text.kind, chapter: say(text.in) })}
            </span>
          </li>
        )
      })}
      {count > texts.length && <li>{t('report.review.and-more', { n: count - texts.length })}</li>}
    </ul>
  )
}

/** Why a report is neither put nor released; where texts are to be read again first, which, and where they stand. */
export const HeldUp = ({ refusal }: { readonly refusal: Refusal }) => {
  const read = refusal.code === 'release.unreviewed' ? Unreviewed.safeParse(refusal.details) : undefined
  return read?.success ? <ProblemNotice refusal={refusal} action={<Texts {...read.data} />} /> : <ProblemNotice refusal={refusal} />
}
