import type { ReactNode } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { consentHolds } from '../../domain/protection/overdue.ts'
import { ConsentsPart } from './consents-part.tsx'
import { ContactPart, SafeContactLines } from './contact-part.tsx'
import { NeedsPart } from './needs-part.tsx'
import { NotesPart } from './notes-part.tsx'
import type { OfPersonProps } from './of-person.ts'
import { ReferralsPart } from './referrals-part.tsx'
import { RiskPart } from './risk-part.tsx'

const PARTS = ['contact', 'risk', 'need', 'consent', 'referral', 'note'] as const
type PartName = (typeof PARTS)[number]

const Inside = ({ name, ...at }: OfPersonProps & { name: PartName }): ReactNode => {
  switch (name) {
    case 'contact':
      return <ContactPart {...at} />
    case 'risk':
      return <RiskPart {...at} />
    case 'need':
      return <NeedsPart {...at} />
    case 'consent':
      return <ConsentsPart {...at} />
    case 'referral':
      return <ReferralsPart {...at} />
    case 'note':
      return <NotesPart {...at} />
  }
}

const countOf = (name: PartName, { one: { protection }, person }: OfPersonProps): number =>
  new Set(protection[name].filter(({ content }) => content.person === person).map(({ id }) => id)).size

/** One person who is protected: first how they may be reached, then all that is done for them, folded. */
export const PersonCard = (at: OfPersonProps) => {
  const t = useT()
  const { one, person, pseudonym, today } = at
  const stopped = one.protection.consent.filter((each) => each.content.person === person && consentHolds(each, today) !== 'holds')
  return (
    <section className="desk-person protect-person" aria-label={pseudonym}>
      <h2>{pseudonym}</h2>
      <SafeContactLines protection={one.protection} person={person} />
      {stopped.length > 0 && <p className="protect-stop">{t('cases.consent.stopped', { n: stopped.length })}</p>}
      {PARTS.map((name) => (
        <Disclosure key={name} level={3} title={t('cases.protection.part', { name, n: countOf(name, at) })}>
          <div className="protect-part">
            <Inside {...at} name={name} />
          </div>
        </Disclosure>
      ))}
    </section>
  )
}
