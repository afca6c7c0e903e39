import type { Translate } from '#kernel/i18n/translate.ts'

/** People of an example exist for it alone: they have addresses at this domain (RFC 2606), which begin with the part they play. */
const EXAMPLE = /^(.+)@example\.invalid$/
/** A part of a country bears its two letters at the end. */
const PART = /^([a-z]+(?:-2)?)(?:-([a-z]{2}))?$/
const PARTS: Readonly<Record<string, string>> = {
  officer: 'officer',
  'officer-2': 'second',
  lead: 'lead',
  assessor: 'assessor',
  signatory: 'signatory',
  member: 'member',
  'member-2': 'member2',
  director: 'director',
  training: 'training',
  facilitator: 'facilitator',
  analyst: 'analyst',
  reader: 'reader',
}

type Named = { readonly name: string; readonly email: string | null }

/** What one of an example is called, in the reader's language: by the role played, which is all there is of them. */
export const exampleName = (t: Translate, person: string): string | undefined => {
  const [, name = '', country] = PART.exec(person) ?? []
  const part = PARTS[name]
  if (part === undefined) return undefined
  const place = country && new Intl.DisplayNames(t.lang, { type: 'region' }).of(country.toUpperCase())
  return t('client.example.name', { part, country: place ?? '' })
}

/** A person's name. One of an example is named by a role, and so in the reader's language. */
export const nameOf = (t: Translate, { name, email }: Named): string => exampleName(t, EXAMPLE.exec(email ?? '')?.[1] ?? '') ?? name
