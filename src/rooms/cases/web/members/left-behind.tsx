import { keyId } from '#seal/key.ts'
import { useT } from '#ui/client/words.tsx'
import type { CasePartProps } from '../case/at-case.tsx'
import { ReaderItem } from './reader-item.tsx'
import { leftBehind } from './readers-of.ts'

/** Who reads an identity and not the case, so that nobody opens anything of it without standing on this page. */
export const LeftBehind = (at: CasePartProps) => {
  const t = useT()
  const left = leftBehind(at.one, keyId(at.desk.key.record))
  if (left.length === 0) return null
  return (
    <section className="desk-part">
      <h2>{t('cases.members.left')}</h2>
      <p>{t('cases.members.left-text')}</p>
      <ul className="desk-persons">
        {left.map((record) => (
          <ReaderItem key={keyId(record)} {...at} record={record} may="part" />
        ))}
      </ul>
    </section>
  )
}
