import { readAloud } from '#seal/key.ts'
import type { Said, Statement } from '#seal/office/said.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { useAct } from '../case/use-act.ts'
import { SealNotice } from '../desk/seal-notice.tsx'
import type { NotTaken as One } from '../meeting/offices.ts'
import { ServerRefused } from '../meeting/server.ts'
import { officeNamed } from './office-stand.tsx'
import { useOffices } from './use-offices.ts'

/** What was said here, in words. */
const saidIn = (t: Translate, locale: string, { said, statement }: { said: Said; statement: Statement }): string => {
  const of = statement.type === 'countersignature' ? said.offices.get(statement.office) : statement
  const office = of && 'name' in of ? officeNamed(t, locale, of) : ''
  const [key, why] = [statement.type === 'vouch' ? readAloud(statement.officer) : '', statement.type === 'withdrawal' ? statement.why : '']
  return t('cases.offices.not-taken', { kind: statement.type, office, key, why })
}

const Item = ({ one }: { one: One }) => {
  const t = useT()
  const locale = useLocale()
  const { meeting, state } = useOffices()
  const { act, busy, notice } = useAct()
  const giveUp = (
    <Button small busy={busy} onPress={() => act(() => meeting.giveUp(one.id))}>
      {t('cases.offices.give-up')}
    </Button>
  )
  return (
    <li>
      <p>{saidIn(t, locale, { said: state.said, statement: one.statement })}</p>
      {one.why instanceof ServerRefused ? (
        <ProblemNotice refusal={one.why.refusal} action={giveUp} />
      ) : (
        <SealNotice code={one.why.code} where={one.why.where} action={giveUp} />
      )}
      {notice}
    </li>
  )
}

/** What was signed here and the server does not take: why, and that it can be given up. */
export const NotTaken = () => {
  const { state } = useOffices()
  if (state.notTaken.length === 0) return null
  return (
    <ul className="desk-list">
      {state.notTaken.map((one) => (
        <Item key={one.id} one={one} />
      ))}
    </ul>
  )
}
