import { useMemo } from 'react'
import { useLocale, useT } from '#ui/client/words.tsx'
import { type Stand, Status } from '#ui/components/status/status.tsx'
import type { ReferralState } from '../../contract/protection/referral.ts'
import { once } from '../../domain/once.ts'
import { outcomesDue } from '../../domain/protection/overdue.ts'
import type { Protected } from '../../domain/protection/protection-file.ts'
import { referralCode } from '../../domain/protection/referral-code.ts'
import { writtenDate } from '../../domain/written-date.ts'
import { SafeContactLines } from './contact-part.tsx'
import type { OfPersonProps } from './of-person.ts'
import { ReferralMessage } from './referral-message.tsx'
import { referralFields } from './service-fields.ts'
import { ThingsPart } from './things-part.tsx'

const STANDS: Readonly<Record<ReferralState, Stand>> = {
  proposed: 'open',
  consented: 'open',
  sent: 'moving',
  accepted: 'moving',
  declined: 'stopped',
  active: 'moving',
  ended: 'done',
}

const Outcomes = ({ thing, today }: { thing: Protected<'referral'>; today: string }) => {
  const t = useT()
  const said = [
    [30, thing.content.after30],
    [90, thing.content.after90],
  ] as const
  return (
    <>
      {said.map(([days, outcome]) => outcome !== null && <p key={days}>{t('cases.referral.outcome-is', { days, outcome })}</p>)}
      {outcomesDue(thing, today).map((days) => (
        <p key={days}>
          <Status stand="caution">{t('cases.referral.due', { days })}</Status>
        </p>
      ))}
    </>
  )
}

const ReferralLine = ({ thing, ...at }: OfPersonProps & { thing: Protected<'referral'> }) => {
  const t = useT()
  const locale = useLocale()
  const { service, code, state, on, why } = thing.content
  const found = once(at.one.protection.service).find(({ id }) => id === service)?.content
  return (
    <>
      <p>
        <strong>{found?.name ?? t('cases.referral.no-service')}</strong>{' '}
        <Status stand={STANDS[state]}>{t('cases.referral.state-of', { state })}</Status>
      </p>
      <p className="protect-soft">{t('cases.referral.line', { code, on: writtenDate(locale, on) })}</p>
      {why !== null && <p className="protect-words">{why}</p>}
      <Outcomes thing={thing} today={at.today} />
      {found && <ReferralMessage code={code} service={found} person={at.person} protection={at.one.protection} />}
    </>
  )
}

/** To which services somebody was referred, under a code, and what became of it. */
export const ReferralsPart = (props: OfPersonProps) => {
  const t = useT()
  const { person, pseudonym: _pseudonym, today, ...at } = props
  const { referral, service } = at.one.protection
  const things = referral.filter(({ content }) => content.person === person)
  // One code for each that is added.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- a further referral takes a further code
  const code = useMemo(() => referralCode(crypto.getRandomValues(new Uint8Array(8))), [things.length])
  if (service.length === 0) return <p>{t('cases.referral.no-services')}</p>
  return (
    <>
      <SafeContactLines protection={at.one.protection} person={person} />
      <ThingsPart
        {...at}
        kind="referral"
        level={3}
        things={things}
        fields={referralFields(t, once(service))}
        fixed={{ person, code }}
        starts={{ on: today, state: 'proposed' }}
        show={(thing) => <ReferralLine {...props} thing={thing} />}
      />
    </>
  )
}
