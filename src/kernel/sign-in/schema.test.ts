import { describe, expect, it } from 'vitest'
import { getAuthTables } from 'better-auth/db'
import { sql } from 'kysely'
import { ENGINES, freshDatabase } from '#test/postgres.ts'
import { kernelMigrations } from '../command/rooms.ts'
import { asOwner } from '../db/transaction.ts'
import { authOver } from './auth.ts'
import { weaknessOf } from './password-rules.ts'

const snake = (name: string): string => name.replaceAll(/[A-Z]+/g, (letters) => `_${letters.toLowerCase()}`)

describe.each(ENGINES)('the tables of sign-in on %s', (engine) => {
  it('have every column that the library asks for', async () => {
    const { app, owner, close } = await freshDatabase(engine, kernelMigrations)
    const { options } = authOver({ database: app, secret: 'a secret of the tests that is long enough to sign with', host: 'localhost' })
    const asked = Object.values(getAuthTables(options)).flatMap(({ modelName, fields }) =>
      Object.entries(fields).map(([name, { fieldName = name }]) => `${snake(modelName)}.${snake(fieldName)}`),
    )
    const there = await asOwner(owner, 'read only', (tx) =>
      sql<{ name: string }>`select table_name || '.' || column_name as name from information_schema.columns`.execute(tx),
    )
    await close()
    const names = new Set(there.rows.map(({ name }) => name))
    expect(asked.length).toBeGreaterThan(30)
    expect(asked.filter((column) => !names.has(column))).toEqual([])
  })
})

describe('a password', () => {
  it.each([
    ['una lechuza bajo el puente amarillo', undefined],
    ['correct horse battery staple', undefined],
    ['ñandú-Ωmega-7%-kiosko', undefined],
    ['demasiado corta', undefined],
    ['catorce letras', 'short'],
    ['👍'.repeat(14), 'short'],
    ['x'.repeat(129), 'long'],
    ['aaaaaaaaaaaaaaaa', 'common'],
    ['Contraseña-2026-2026', 'common'],
    ['P@ssw0rd P@ssw0rd', 'common'],
    ['qwertyuiopasdfghjkl', 'common'],
    ['Fiscalia.Honduras.2026', 'own'],
    ['TrataDePersonas-2008', 'own'],
    ['ana.lopez@fiscalia.hn', 'own'],
  ])('%s', (password, why) => expect(weaknessOf(password, ['Ana López', 'ana.lopez@example.org'])).toBe(why))
})
