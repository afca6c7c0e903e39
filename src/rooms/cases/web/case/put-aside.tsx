import { useState } from 'react'
import type { Version } from '#seal/ledger/opened.ts'
import { useT } from '#ui/client/words.tsx'
import { UNCHANGING } from '../../contract/contents.ts'
import { setAsideOf } from '../../domain/set-aside.ts'
import { useKeyNames } from '../members/use-key-names.ts'
import { namesOf } from '../proof/case-names.ts'
import { AsideBySheet } from './aside-by-sheet.tsx'
import { AsideItem } from './aside-item.tsx'
import type { CasePartProps } from './at-case.tsx'
import { closedAside } from './closed-aside.ts'
import { PagedList } from './paged-list.tsx'

const isUnchanging = (kind: string): boolean => UNCHANGING.some((one) => one === kind)

/** Entries of the case that are kept and not used, each with its reason: nothing vanishes without a word. */
export const PutAside = ({ desk, one }: Pick<CasePartProps, 'desk' | 'one'>) => {
  const t = useT()
  const who = useKeyNames(one)
  const [bySheet, setBySheet] = useState<readonly Version[]>([])
  const { opened, file, outside, ledger } = one
  const names = namesOf(t, file)
  const versions = new Map([...bySheet, ...opened.aside].map((version) => [version.entry, version]))
  const codes = new Map(opened.quarantined.map(({ entry, code }) => [entry, code]))
  const aside = setAsideOf([...versions.values()], file, ledger.ctx)
  const spoilt = [...opened.quarantined, ...outside].filter(({ entry }) => !versions.has(entry))
  const closed = closedAside(one).filter((entry) => !versions.has(entry)).length
  if (aside.length + spoilt.length + file.unread.length + closed === 0) return null
  return (
    <section className="desk-part" aria-label={t('cases.aside.title')}>
      <h2>{t('cases.aside.title')}</h2>
      <p>{t('cases.aside.text')}</p>
      {aside.length > 0 && (
        <>
          <p>{t('cases.aside.take-text')}</p>
          <PagedList
            className="desk-persons"
            items={aside}
            show={(each) => (
              <AsideItem
                key={each.version.entry}
                desk={desk}
                one={one}
                aside={each}
                code={codes.get(each.version.entry) ?? 'seal.no-authority'}
                who={who}
                names={names}
              />
            )}
          />
        </>
      )}
      {closed > 0 && <AsideBySheet one={one} n={closed} onRead={setBySheet} />}
      <PagedList
        items={spoilt}
        show={({ entry, from, code }) => (
          <li key={entry}>
            {t('cases.aside.line', { entry: entry.slice(0, 16), from: who(from), why: t(`cases.refused.${code}.happened`) })}
          </li>
        )}
      />
      <PagedList
        items={file.unread}
        show={({ entry, from, kind }) => (
          <li key={entry}>
            {t(isUnchanging(kind) ? 'cases.aside.again' : 'cases.aside.unread', { entry: entry.slice(0, 16), from: who(from), kind })}
          </li>
        )}
      />
    </section>
  )
}
