import { base64 } from '@scure/base'
import { describe, expect, it } from 'vitest'
import { type Key, keyFrom, KeyRecord } from '../key.ts'
import { type Files, readContainer } from '../ledger/container.ts'
import { headsOf, openLedger } from '../ledger/opened.ts'
import { unlock } from '../lock.ts'
import { causeOf } from '../refused.fixture.ts'
import v1 from './v1.json' with { type: 'json' }

type Name = keyof typeof v1.secrets
const keyOf = (name: Name): Promise<Key> => keyFrom(v1.secrets[name], KeyRecord.parse(v1.records[name]))
const files: Files = new Map(Object.entries(v1.files).map(([name, content]) => [name, base64.decode(content)]))

/** What each key reads: the beginning of each note that stands, in order. */
const READ: Readonly<Record<Name, readonly string[]>> = {
  founder: ['Las dos', 'The phone', 'xxxxx', 'yyyyy'],
  liaison: ['Contacto seguro', 'Las dos', 'The phone', 'xxxxx', 'yyyyy'],
  gone: ['Las dos', 'The phone'],
  recovery: ['Las dos', 'The phone'],
  later: ['Contacto seguro', 'Las dos', 'The phone', 'xxxxx', 'yyyyy'],
}

describe('what the first version sealed', async () => {
  const ledger = await readContainer(files, v1.heads)

  it('is the same case, with the same readers in force', () => {
    expect([ledger.ctx, ledger.heads]).toEqual([v1.ctx, v1.heads])
    expect(ledger.standing.inForce.map(({ hash }) => hash).toSorted()).toEqual(v1.inForce)
    expect([...ledger.standing.voided]).toEqual(v1.voided)
  })

  it.each(Object.keys(READ) as Name[])('is opened for ever by %s, and no more of it than then', async (name) => {
    const opened = await openLedger(ledger, await keyOf(name))
    const texts = headsOf(opened.versions).map(({ content }) => (content as { text: string }).text)
    expect(texts.map((text) => text.slice(0, text.startsWith('x') || text.startsWith('y') ? 5 : undefined)).toSorted()).toEqual(READ[name])
    expect(opened.quarantined.map(({ code }) => code)).toEqual(['seal.no-authority'])
  })

  it('has the same keys behind the same lines and the same passphrase', async () => {
    for (const name of Object.keys(v1.secrets) as Name[]) expect((await keyOf(name)).record).toEqual(v1.records[name])
    expect(await unlock(v1.locked, v1.passphrase)).toBe(v1.secrets.founder)
    expect(await causeOf(() => unlock(v1.locked, `${v1.passphrase}.`))).toBe('seal.wrong-passphrase')
  })

  it('is refused for ever where it was refused then', async () => {
    const [head = ''] = v1.heads
    expect(await causeOf(() => readContainer(files, ['0'.repeat(64)]))).toBe('seal.rollback')
    const swapped = new Map([...files, [`entries/${head}.age`, files.get('case.age') ?? new Uint8Array()]])
    expect(await causeOf(() => readContainer(swapped))).toBe('seal.altered')
  })
})
