import { readIn } from '#kernel/i18n/in-either.ts'
import { useT, useLocale } from '#ui/client/words.tsx'
import { DiffSides } from '#ui/components/diff/diff.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { diffWords } from '#ui/words.ts'
import { roleWord } from '../choice-of.ts'

type Words = { readonly titleEs: string; readonly titleEn: string; readonly textEs: string; readonly textEn: string }
type Save = Words & { readonly version: number; readonly changedAt: string | null; readonly changedBy: string | null }

/** What a record said before, each save beside the one that followed. */
export const History = ({ now, earlier }: { now: Save; earlier: readonly Save[] }) => {
  const t = useT()
  const locale = useLocale()
  const words = (of: Words) => `${readIn(t.lang, of, 'title')}\n${readIn(t.lang, of, 'text')}`
  const when = ({ changedAt, changedBy, version }: Save) => {
    const by = t('assess.by', { by: roleWord(changedBy) })
    if (changedAt === null) return t('assess.history.first', { version })
    const at = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(changedAt))
    return t('assess.history.save', { version, at, by })
  }
  const all = [now, ...earlier]
  return (
    <Disclosure level={2} title={t('assess.history.title', { n: now.version })}>
      <p>{when(now)}</p>
      {earlier.map((save, at) => (
        <DiffSides
          key={save.version}
          before={words(save)}
          after={words(all[at] ?? now)}
          lang={t.lang}
          words={diffWords(t)}
          headings={{ before: when(save), after: when(all[at] ?? now) }}
          level={3}
        />
      ))}
    </Disclosure>
  )
}
