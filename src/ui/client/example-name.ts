import type { Translate } from '#kernel/i18n/translate.ts'

/** People of an example exist for it alone: they have addresses at this domain (RFC 2606), which begin with the part they play. */
const EXAMPLE = /^([a-z]+(?:-2)?)(?:-([a-z]{2}))?@example\.invalid$/
const PARTS: Readonly<Record<string, string>> = {
  officer: 'officer',
  'officer-2': 'second',
  lead: 'lead',
  assessor: 'assessor',
  signatory: 'signatory',
  member: 'member',
  'member-2': 'member2',
  director: 'director',
  reader: 'reader',
}

type Named = { readonly name: string; readonly email: string | null }

/** A person's name. One of an example is named by a role, and so in the reader's language. */
export const nameOf = (t: Translate, { name, email }: Named): string => {
  const [, person = '', country] = EXAMPLE.exec(email ?? '') ?? []
  const part = PARTS[person]
  if (part === undefined) return name
  const place = country && new Intl.DisplayNames(t.lang, { type: 'region' }).of(country.toUpperCase())
  return t('client.example.name', { part, country: place ?? '' })
}
