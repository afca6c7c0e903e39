import { useSay, useT } from '#ui/client/words.tsx'
import { REGION } from '../../contract/region.ts'
import type { Invitation } from './accepting.tsx'

/** What one is invited to, before one decides. */
export const InvitationOffer = ({ invitation }: { invitation: Invitation }) => {
  const [t, say] = [useT(), useSay()]
  const { programmeNameEs, programmeNameEn, name, email, office, country, role } = invitation
  const facts = [
    [t('programme.invitation.programme'), say({ es: programmeNameEs, en: programmeNameEn })],
    [t('programme.person.name'), name],
    [t('programme.person.email'), email],
    [t('programme.person.office'), country === REGION ? office : t('programme.invitation.office', { office, country })],
    [t('programme.person.role'), t(`programme.role.${role}`)],
  ] as const
  return (
    <dl className="sign-in-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
