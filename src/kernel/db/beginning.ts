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

/** Values stand in the text, quoted as the driver quotes: the protocol takes several statements at once only without parameters. */
export const setting = (settings: Settings): string =>
  `select ${Object.entries(settings)
    .map(([name, value]) => `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`)
    .join(', ')}`
