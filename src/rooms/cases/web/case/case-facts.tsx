import type { ReactNode } from 'react'
import { keyId, readAloud } from '#seal/key.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { sheetOf } from '../../domain/case-file.ts'
import { namedBy } from '../store/bring.ts'
import type { OpenCase } from '../store/open-case.ts'
import { momentIn } from './moment.ts'

/** How far it is, where it plays, who reads it and who recovers it. */
export const CaseFacts = ({ one: { file, ledger } }: { one: OpenCase }) => {
  const t = useT()
  const locale = useLocale()
  const sheet = sheetOf(file)?.content
  const ids = (keys: readonly string[]) => keys.map((id) => <code key={id}>{readAloud(id)}</code>)
  const holders = [...new Set(ledger.standing.inForce.flatMap(({ keyring }) => keyring.holders.map(keyId)))]
  const recoveries = namedBy(ledger).recoveries
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('cases.case.status'), t('cases.status', { status: sheet?.status ?? 'screening' })],
    [
      t('cases.case.jurisdictions'),
      (sheet?.jurisdictions ?? []).map((system) => t('law.system', { system })).join(', ') || t('cases.case.no-jurisdiction'),
    ],
    [t('cases.case.begun'), momentIn(locale, ledger.begin.entry.at)],
    [t('cases.case.readers'), ids(holders)],
    [t('cases.case.recovery'), ids(recoveries)],
  ]
  return (
    <dl className="desk-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
