import type { NetworkLink } from '../network.ts'
import { writeWhen } from './when-text.ts'

/** What is written of a link, by the names that the readers know. */
export const LINK_VALUES = ['kind', 'status', 'since', 'until', 'role_source', 'role_target', 'exhibits'] as const

export const valuesOf = ({
  kind,
  status,
  from,
  to,
  roles,
  exhibits,
}: NetworkLink): Readonly<Record<(typeof LINK_VALUES)[number], string | null>> => ({
  kind,
  status,
  since: from && writeWhen(from),
  until: to && writeWhen(to),
  role_source: roles[0],
  role_target: roles[1],
  exhibits: exhibits.length === 0 ? null : exhibits.join('; '),
})
