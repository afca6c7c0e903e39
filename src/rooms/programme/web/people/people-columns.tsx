import type { z } from 'zod'
import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import { nameOf } from '#ui/client/example-name.ts'
import { Button } from '#ui/components/button/button.tsx'
import type { Column } from '#ui/components/data-table/column.ts'
import { Status } from '#ui/components/status/status.tsx'
import type { Person } from '../../contract/person.ts'
import type { Names } from '../../domain/names.ts'

export type PersonLine = z.output<typeof Person>
type Seat = PersonLine['memberships'][number]
type Given = { readonly t: Translate; readonly names: Names; readonly onOpen: (person: PersonLine) => void }

/** A seat as one reads it: role, country and, where it ends on a day, until when. */
export const seatWords = (t: Translate, names: Names, { role, country, untilOn }: Seat): string =>
  t('programme.people.seat', { role: t(`programme.role.${role}`), country: names.country(country), until: untilOn ?? 'none' })

/** Seats of one role read together: “Assessor: Belize, Panama”. */
const rolesWords = (t: Translate, names: Names, { memberships }: PersonLine): string => {
  const roles = [...new Set(memberships.map(({ role }) => role))]
  const list = new Intl.ListFormat(LOCALES[t.lang], { type: 'unit' })
  const placesOf = (role: string) => memberships.filter((seat) => seat.role === role).map(({ country }) => names.country(country))
  const words = roles.map((role) =>
    t('programme.people.role-in', { role: t(`programme.role.${role}`), places: list.format(placesOf(role)) }),
  )
  return words.join('; ') || t('programme.people.no-seat')
}

/** By name, as the reader's language calls and orders them. */
export const inOrder = (t: Translate, people: readonly PersonLine[]): readonly PersonLine[] => {
  const order = new Intl.Collator(LOCALES[t.lang])
  return people.toSorted((a, b) => order.compare(nameOf(t, a), nameOf(t, b)))
}

export const peopleColumns = ({ t, names, onOpen }: Given): readonly Column<PersonLine>[] => [
  {
    id: 'name',
    header: t('programme.person.name'),
    value: (person) => nameOf(t, person),
    cell: (person) => (
      <Button small onPress={() => onOpen(person)}>
        {nameOf(t, person)}
      </Button>
    ),
    width: 'short',
  },
  { id: 'email', header: t('programme.person.email'), value: ({ email }) => email, width: 'short' },
  { id: 'seats', header: t('programme.people.seats'), value: (person) => rolesWords(t, names, person), width: 'long' },
  {
    id: 'joined',
    header: t('programme.people.joined'),
    value: ({ joined }) => t(joined ? 'programme.people.has-joined' : 'programme.people.invited'),
    cell: ({ joined }) => (
      <Status stand={joined ? 'done' : 'open'}>{t(joined ? 'programme.people.has-joined' : 'programme.people.invited')}</Status>
    ),
    width: 'short',
  },
]
