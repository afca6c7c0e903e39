import { keyId } from '#seal/key.ts'
import { useParts } from '#ui/client/address.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { paths } from '../../contract/paths.ts'
import { PROTECTION } from '../../contract/protection/contents.ts'
import { once } from '../../domain/once.ts'
import { lateIn } from '../../domain/protection/overdue.ts'
import { partsOf } from '../../domain/protection/parts.ts'
import { writtenDate } from '../../domain/written-date.ts'
import { AtCase, type CasePartProps } from '../case/at-case.tsx'
import { CaseHead } from '../case/case-head.tsx'
import { ServerPart } from '../case/server-part.tsx'
import { compartmentsOf } from '../members/readers-of.ts'
import { SettleReaders } from '../members/settle-readers.tsx'
import { ProtectionGiven } from '../members/protection-given.tsx'
import { NonPunishmentPart } from '../outcome/non-punishment-part.tsx'
import { OutcomesPart } from '../outcome/outcomes-part.tsx'
import { AddGuarded } from '../protection/add-guarded.tsx'
import { OwnParts } from '../protection/own-parts.tsx'
import { PersonCard } from '../protection/person-card.tsx'
import { QuickExit } from '../protection/quick-exit.tsx'
import { ServicesPart } from '../protection/services-part.tsx'
import { StoppedActs } from '../protection/stopped-acts.tsx'
import { readsBuilding } from '../store/protect.ts'
import { todayHere } from '../to-do/day-words.ts'
import '../protection/protection.css'

const LatePart = ({ one, today }: CasePartProps & { today: string }) => {
  const t = useT()
  const locale = useLocale()
  const names = new Map(one.protection.guarded.map(({ id, content }) => [id, content.pseudonym]))
  const late = lateIn(one.protection, today)
  if (late.length === 0) return null
  return (
    <section className="protect-stop" aria-label={t('cases.protection.late')}>
      <h2>{t('cases.protection.late')}</h2>
      <ul className="desk-list">
        {late.map((each) => (
          <li key={JSON.stringify(each)}>
            {t('cases.protection.late-line', {
              kind: each.kind,
              person: names.get(each.person) ?? t('cases.charge.nobody'),
              on: each.on === '' ? '' : writtenDate(locale, each.on),
              days: each.kind === 'outcome' ? each.days : 0,
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What whoever protects has before them. */
const Protecting = (at: CasePartProps) => {
  const t = useT()
  const today = todayHere()
  const { guarded } = at.one.protection
  const isOpen = partsOf(at.one, PROTECTION, keyId(at.desk.key.record)).some(({ stands }) => stands === 'open')
  return (
    <>
      <LatePart {...at} today={today} />
      {isOpen && guarded.length === 0 && (
        <EmptyState level={2} title={t('cases.guarded.none')} text={t('cases.guarded.none-text')} next={null} />
      )}
      {once(guarded).map(({ id, content: { pseudonym } }) => (
        <PersonCard key={id} {...at} person={id} pseudonym={pseudonym} today={today} />
      ))}
      {isOpen && <AddGuarded {...at} />}
      {isOpen && <ServicesPart {...at} today={today} />}
      <OwnParts {...at} />
    </>
  )
}

const Protection = (at: CasePartProps) => {
  const t = useT()
  const builds = readsBuilding(at.one)
  const protects = partsOf(at.one, PROTECTION, keyId(at.desk.key.record)).some(({ stands }) => stands !== 'closed')
  return (
    <>
      <QuickExit desk={at.desk} />
      <CaseHead {...at} title={t('cases.page.protection')} />
      <p className="desk-part">{t('cases.protection.lead')}</p>
      {compartmentsOf(at.one).map(({ compartment }) => (
        <SettleReaders key={compartment} {...at} compartment={compartment} />
      ))}
      {protects && <Protecting {...at} />}
      {builds && <StoppedActs {...at} />}
      {builds && <ProtectionGiven {...at} />}
      {builds && <NonPunishmentPart {...at} />}
      {builds && <OutcomesPart {...at} />}
      {!builds && <ServerPart {...at} />}
    </>
  )
}

/** What keeps victims and witnesses safe: read by whoever protects them; to whoever builds the case it says what stops them, and no more. */
export const Page = () => {
  const { case: ctx } = useParts(paths.protection)
  return (
    <AtCase ctx={ctx} protects>
      {(at) => <Protection {...at} />}
    </AtCase>
  )
}
