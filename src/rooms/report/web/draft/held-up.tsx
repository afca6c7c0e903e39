import { Link } from 'react-aria-components/Link'
import type { z } from 'zod'
import { useProgramme } from '#ui/client/here.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { Refusal } from '#ui/client/refusal.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { paths } from '../../contract/paths.ts'
import { Unreviewed } from '../../contract/reviewed.ts'
import { writtenAs } from './chosen.ts'
import { readingPlace } from './reading-place.ts'
import './held-up.css'

type Named = Pick<z.output<typeof Unreviewed>['texts'][number], 'text' | 'kind' | 'id' | 'chapter'>

/** Where one says that a text holds: a passage beside what moved under it, any other in the list at the top of the draft. */
const useAnswerAddress = () => {
  const { code: programme } = useProgramme()
  return ({ text, kind, id, chapter }: Named): string => {
    if (kind === 'passage') return paths.draft({ programme }, { chapter: chapter ?? '', at: writtenAs({ kind, id }) })
    return `${paths.draft({ programme }, chapter === null ? {} : { chapter })}#${readingPlace(text)}`
  }
}

export const Texts = ({ count, texts }: z.output<typeof Unreviewed>) => {
  const [t, say, addressOf] = [useT(), useSay(), useAnswerAddress()]
  return (
    <ul className="held-up" aria-label={t('report.review.title', { n: count })}>
      {texts.map((text) => {
        return (
          <li key={text.text}>
            <Link href={addressOf(text)}>{say(text.title)}</Link>
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
