import { readAloud } from '#seal/key.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { namedBy } from '../store/bring.ts'
import type { OpenCase } from '../store/open-case.ts'
import { type Fact, Facts } from './facts.tsx'
import { momentIn } from './moment.ts'
import { placesOf, stageOf } from './title-of.ts'

/** How far it is, where it plays, who reads it and who recovers it. */
export const CaseFacts = ({ one: { file, ledger } }: { one: OpenCase }) => {
  const t = useT()
  const locale = useLocale()
  const ids = (keys: readonly string[]) => keys.map((id) => <code key={id}>{readAloud(id)}</code>)
  const { builders, apart, recoveries } = namedBy(ledger)
  const facts: readonly Fact[] = [
    [t('cases.case.status'), stageOf(t, file)],
    [t('cases.case.jurisdictions'), placesOf(t, file)],
    [t('cases.case.begun'), momentIn(locale, ledger.begin.entry.at)],
    [t('cases.case.readers'), ids(builders)],
    [t('cases.case.part-readers'), apart.length > 0 ? ids(apart) : null],
    [t('cases.case.recovery'), ids(recoveries)],
  ]
  return <Facts facts={facts} />
}
