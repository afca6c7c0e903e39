import { type Key, keyId } from '#seal/key.ts'
import { inForceOf } from '#seal/ledger/readers.ts'
import { writeKeyring } from '#seal/ledger/write.ts'
import { BUILDING } from '../contract/contents.ts'
import { startOf } from '#seal/ledger/kept-log.ts'
import type { Officer } from './officer.fixture.ts'

/** Whoever leads first puts another recovery in the place of the one that a case has. */
export const changeRecovery = async (officer: Officer, ctx: string, recovery: Key): Promise<void> => {
  const { ledger, opened } = officer.caseOf(ctx)
  const own = inForceOf(ledger, ctx)
  const { key, device } = officer.desk
  const made = await writeKeyring(
    key,
    { ctx, prev: ledger.tips, at: '2026-03-02T14:00:00.000Z' },
    {
      kind: BUILDING,
      holders: [key.record],
      leads: [keyId(key.record)],
      recovery: recovery.record,
      replaces: own.map(({ hash }) => hash),
      earlier: opened.earlierOf(ctx),
    },
  )
  const met = await device.get('meeting', ctx)
  await officer.server.send(ctx, null, [made])
  await officer.desk.takeIn(ctx, met?.position ?? startOf(ctx), [made])
}
