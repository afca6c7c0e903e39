import { useState } from 'react'
import { useCommand } from '#ui/client/command.ts'
import { useProgramme } from '#ui/client/here.ts'
import { savedOf } from '#ui/client/save.tsx'
import { trimmedOf } from '#ui/client/form-values.ts'
import { useT } from '#ui/client/words.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { formWords } from '#ui/words.ts'
import { invitePerson } from '../../contract/operations.ts'
import { REGION } from '../../contract/region.ts'
import { type Role, ROLES } from '../../contract/person.ts'
import type { Names } from '../../domain/names.ts'
import type { Made } from './link-to-copy.tsx'

type Coded = { readonly code: string }
type InviteProps = { countries: readonly Coded[]; sectors: readonly Coded[]; names: Names; onInvited: (made: Made) => void }

/** Invites a person to a seat. Once done the fields are empty again, for the next one. */
export const InviteForm = ({ countries, sectors, names, onInvited }: InviteProps) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(invitePerson)
  const [done, setDone] = useState(0)
  const invite = async (values: FormData) => {
    const [name, email, office, country, sector, role] = ['name', 'email', 'office', 'country', 'sector', 'role'].map((field) =>
      trimmedOf(values, field),
    )
    const seat = { country: country ?? '', office: office ?? '', sector: sector || null, role: role as Role }
    const outcome = await send({ programmeId, name: name ?? '', email: email ?? '', ...seat })
    if (outcome.kind === 'done') {
      onInvited({ name: name ?? '', link: outcome.value.link })
      setDone(done + 1)
    }
    return savedOf(outcome)
  }
  const places = [...countries.map(({ code }) => code), REGION].map((id) => ({ id, label: names.country(id) }))
  return (
    <section className="sign-in-part" aria-labelledby="invite">
      <h2 id="invite">{t('programme.people.invite')}</h2>
      <p>{t('programme.people.invite-why')}</p>
      <Form key={done} onSave={invite} words={formWords(t, t('programme.people.invite'))}>
        <TextField name="name" label={t('programme.person.name')} required />
        <TextField name="email" type="email" label={t('programme.person.email')} required />
        <Select
          name="role"
          label={t('programme.person.role')}
          options={ROLES.map((id) => ({ id, label: t(`programme.role.${id}`) }))}
          none={t('programme.people.choose-role')}
          required
        />
        <Select
          name="country"
          label={t('programme.person.country')}
          options={places}
          none={t('programme.people.choose-country')}
          required
        />
        <TextField name="office" label={t('programme.person.office')} hint={t('programme.people.office-hint')} required />
        <Select
          name="sector"
          label={t('programme.person.sector')}
          optional={t('programme.people.optional')}
          options={sectors.map(({ code }) => ({ id: code, label: names.sector(code) }))}
          none={t('programme.people.no-sector')}
        />
      </Form>
    </section>
  )
}
