import pg from 'pg'
import type { Access } from './database.ts'

/** Settings of PostgreSQL, of ours (`istmo.…`) or its own, for one transaction alone. */
export type Settings = Readonly<Record<string, string>>

const BEGIN: Readonly<Record<Access, string>> = {
  'read only': 'begin read only',
  'read write': 'begin read write',
  snapshot: 'begin isolation level repeatable read read only',
}

/** How a transaction begins: one message to the server, and one answer. */
export const beginning = ({ access, settings }: { readonly access: Access; readonly settings: Settings }): string =>
  Object.keys(settings).length === 0 ? BEGIN[access] : `${BEGIN[access]}; ${setting(settings)}`

/** Values stand in the text, quoted: the protocol takes several statements at once only without parameters. */
export const setting = (settings: Settings): string =>
  `select ${Object.entries(settings)
    .map(([name, value]) => `set_config(${quoted(name)}, ${quoted(value)}, true)`)
    .join(', ')}`

/** The driver goes through a text sign by sign, which matters for the seats of somebody who has many; it is needed for a backslash alone. */
const quoted = (text: string): string => (text.includes('\\') ? pg.escapeLiteral(text) : `'${text.replaceAll("'", "''")}'`)
