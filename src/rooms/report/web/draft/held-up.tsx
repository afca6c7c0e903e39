import { Link } from 'react-aria-components/Link'
import type { z } from 'zod'
import { useProgramme } from '#ui/client/here.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { useRecordAddress } from '#ui/client/records.ts'
import type { Refusal } from '#ui/client/refusal.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { paths } from '../../contract/paths.ts'
import { Unreviewed } from '../../contract/reviewed.ts'
import { writtenAs } from './chosen.ts'
import './held-up.css'

type Named = Pick<z.output<typeof Unreviewed>['texts'][number], 'kind' | 'id' | 'chapter'>

/** Where a text is read again: a passage or a sentence in its chapter, a finding or a gap on its own page. */
export const useTextAddress = () => {
  const address = useRecordAddress()
  const { code: programme } = useProgramme()
  return ({ kind, id, chapter }: Named): string | undefined =>
    kind === 'passage' || kind === 'sentence'
      ? paths.draft({ programme }, { chapter: chapter ?? '', at: writtenAs({ kind, id }) })
      : address({ kind, id })
}

const Texts = ({ count, texts }: z.output<typeof Unreviewed>) => {
  const [t, say, addressOf] = [useT(), useSay(), useTextAddress()]
  return (
    <ul className="held-up" aria-label={t('report.review.title', { n: count })}>
      {texts.map((text) => {
        const href = addressOf(text)
        return (
          <li key={text.text}>
            {href ? <Link href={href}>{say(text.title)}</Link> : say(text.title)}
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
