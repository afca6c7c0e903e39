import { readIn } from '#kernel/i18n/in-either.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { DiffSides } from '#ui/components/diff/diff.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { diffWords } from '#ui/words.ts'
import type { RecommendationShown } from '../../contract/recommendation.ts'
import { issuerOf } from '../issuer.ts'

type Save = RecommendationShown['earlier'][number]

/** What it said before, each save beside the one that followed. */
export const History = ({ now }: { now: RecommendationShown }) => {
  const t = useT()
  const locale = useLocale()
  const asSave: Save = { ...now, source: now.source?.code ?? null, gaps: now.gaps.map(({ code }) => code) }
  const words = (save: Save) =>
    (['text', 'addressee', 'term', 'indicator'] as const)
      .map((name) => readIn(t.lang, save, name))
      .concat(issuerOf(t, save), save.gaps.join(', '))
      .filter((line) => line !== '')
      .join('\n')
  const when = ({ version, changedAt }: Save) => {
    const at =
      changedAt === null ? null : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(changedAt))
    return at === null ? t('recommend.history.first') : t('recommend.history.save', { version, at })
  }
  const all = [asSave, ...now.earlier]
  return (
    <Disclosure level={2} title={t('recommend.history', { n: now.version })}>
      <div className="answer-saves">
        <p>{when(asSave)}</p>
        {now.earlier.map((save, at) => (
          <DiffSides
            key={save.version}
            before={words(save)}
            after={words(all[at] ?? asSave)}
            lang={t.lang}
            words={diffWords(t)}
            headings={{ before: when(save), after: when(all[at] ?? asSave) }}
            level={3}
          />
        ))}
      </div>
    </Disclosure>
  )
}
