import { readAloud } from '#seal/key.ts'
import { useT } from '#ui/client/words.tsx'
import { UNCHANGING } from '../../contract/contents.ts'
import type { OpenCase } from '../store/open-case.ts'

const isUnchanging = (kind: string): boolean => UNCHANGING.some((one) => one === kind)

/** Entries of the case that are kept and not used, each with its reason: nothing vanishes without a word. */
export const PutAside = ({ one: { opened, file, outside } }: { one: OpenCase }) => {
  const t = useT()
  const aside = [...opened.quarantined, ...outside]
  if (aside.length === 0 && file.unread.length === 0) return null
  return (
    <section className="desk-part" aria-label={t('cases.aside.title')}>
      <h2>{t('cases.aside.title')}</h2>
      <p>{t('cases.aside.text')}</p>
      <ul>
        {aside.map(({ entry, from, code }) => (
          <li key={entry}>
            {t('cases.aside.line', { entry: entry.slice(0, 16), from: readAloud(from), why: t(`cases.refused.${code}.happened`) })}
          </li>
        ))}
        {file.unread.map(({ entry, from, kind }) => (
          <li key={entry}>
            {t(isUnchanging(kind) ? 'cases.aside.again' : 'cases.aside.unread', { entry: entry.slice(0, 16), from: readAloud(from), kind })}
          </li>
        ))}
      </ul>
    </section>
  )
}
