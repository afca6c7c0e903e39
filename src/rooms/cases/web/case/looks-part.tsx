import { readAloud } from '#seal/key.ts'
import { everRecovery } from '#seal/ledger/readers.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { looksOf, recoveriesOf } from '../../domain/looks.ts'
import { joined } from '../proof/element-words.ts'
import { namesOf } from '../proof/case-names.ts'
import { useKeyNames } from '../members/use-key-names.ts'
import type { OpenCase } from '../store/open-case.ts'
import { momentIn } from './moment.ts'
import { partsInWords } from './part-words.ts'

const Looks = ({ one }: { one: OpenCase }) => {
  const t = useT()
  const locale = useLocale()
  const who = useKeyNames(one)
  const names = namesOf(t, one.file)
  const looks = looksOf(one.file)
  if (looks.length === 0) return <p>{t('cases.looks.none')}</p>
  return (
    <ul className="desk-list">
      {looks.map(({ at, key, person }) => (
        <li key={`${at} ${key} ${person}`}>
          {t('cases.looks.line', { at: momentIn(locale, at), person: names.person(person), who: who(key) })}
        </li>
      ))}
    </ul>
  )
}

const Recoveries = ({ one }: { one: OpenCase }) => {
  const t = useT()
  const locale = useLocale()
  const who = useKeyNames(one)
  const { ledger } = one
  const recoveries = recoveriesOf(ledger, everRecovery(ledger))
  if (recoveries.length === 0) return <p>{t('cases.looks.unrecovered')}</p>
  return (
    <ul className="desk-list">
      {recoveries.map(({ at, recovery, heirs, staying, parts }) => (
        <li key={`${at} ${parts.join(' ')} ${heirs.join(' ')}`}>
          {t('cases.looks.recovered', {
            at: momentIn(locale, at),
            n: parts.length,
            parts: joined(t, partsInWords(t, one, parts)),
            heirs: joined(t, heirs.map(who)),
            recovery: readAloud(recovery),
            staying: staying.length === 0 ? 'none' : joined(t, staying.map(who)),
          })}
        </li>
      ))}
    </ul>
  )
}

/** Who was shown whose identity, and when the case was recovered: it is kept so that somebody can read it. */
export const LooksPart = ({ one }: { one: OpenCase }) => {
  const t = useT()
  return (
    <Disclosure level={2} title={t('cases.looks.title')}>
      <div className="desk-part">
        <p>{t('cases.looks.text')}</p>
        <h3>{t('cases.looks.shown')}</h3>
        <Looks one={one} />
        <h3>{t('cases.looks.recoveries')}</h3>
        <p>{t('cases.looks.recovery-means')}</p>
        <Recoveries one={one} />
      </div>
    </Disclosure>
  )
}
