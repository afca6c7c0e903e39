import { randomBytes } from 'node:crypto'
import { testLinkMake } from '../../contract/test.ts'
import { CROCKFORD } from '../../domain/forms/check-character.ts'
import { defineCommand } from '../define.ts'
import { addLinks, hashOfToken } from './sql/links.ts'
import { testSeen } from './sql/tests.ts'
import { giveTests } from './test-abilities.ts'

const SIGNS = 32

/** 160 bits, in signs that can be read aloud. */
const newToken = (): string => [...randomBytes(SIGNS)].map((byte) => CROCKFORD[byte % CROCKFORD.length]).join('')

/** Tokens are told this once; what is kept opens nothing. */
export const makeTestLinks = defineCommand({
  ...testLinkMake,
  tellsOnce: true,
  on: ({ tx, input }) => testSeen(tx, input),
  can: giveTests,
  run: async ({ tx, actor, input: { pseudonyms }, subject: { programmeId, session, wave, country, form }, now }) => {
    const persons = pseudonyms.length > 0 ? [...new Set(pseudonyms)] : [null]
    const links = persons.map((pseudonym) => ({ pseudonym, token: newToken() }))
    const at = { programme_id: programmeId, session, wave, country, test: form, made_by: actor.id, made_at: now, ended_at: null }
    await addLinks(
      tx,
      links.map(({ pseudonym, token }) => ({ ...at, pseudonym, token_hash: hashOfToken(token) })),
    )
    return { links }
  },
  audit: (_, { subject: { session, wave } }) => ({ subject: `${session}/${wave}`, fields: ['links'] }),
})
