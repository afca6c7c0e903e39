import { useT } from '#ui/client/words.tsx'
import { once } from '../../domain/once.ts'
import type { ProtectionFile } from '../../domain/protection/protection-file.ts'
import { type Fact, Facts } from '../case/facts.tsx'
import type { OfPersonProps } from './of-person.ts'
import { CONTACT_FIELDS } from './person-fields.ts'
import { ThingsPart } from './things-part.tsx'

type ContactProps = { readonly protection: ProtectionFile; readonly person: string }

/** How somebody may be reached; where nobody asked them yet, that nobody does. Shown before whatever leads to a contact. */
export const SafeContactLines = ({ protection, person }: ContactProps) => {
  const t = useT()
  const all = once(protection.contact.filter(({ content }) => content.person === person))
  if (all.length === 0) return <p className="protect-stop">{t('cases.contact.none')}</p>
  return all.map(({ id, content }) => <ContactFacts key={id} {...content} />)
}

const ContactFacts = ({ when, how, by, never }: { when: string; how: string; by: string; never: string }) => {
  const t = useT()
  const facts: readonly Fact[] = [
    [t('cases.contact.when'), when],
    [t('cases.contact.how'), how],
    [t('cases.contact.by'), by],
    [t('cases.contact.never'), <strong key="never">{never}</strong>],
  ]
  return (
    <div className="protect-stop">
      <Facts facts={facts} />
    </div>
  )
}

/** The same, to be written and changed. */
export const ContactPart = ({ person, today: _today, ...at }: OfPersonProps) => {
  const { protection } = at.one
  return (
    <ThingsPart
      {...at}
      kind="contact"
      level={3}
      things={protection.contact.filter(({ content }) => content.person === person)}
      fields={CONTACT_FIELDS}
      fixed={{ person }}
      show={({ content }) => <ContactFacts {...content} />}
    />
  )
}
