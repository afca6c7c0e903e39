import { z } from 'zod'
import { ability, HOUSE } from '../access/ability.ts'
import { definersFor } from '../command/define.ts'
import type { Room } from '../command/room.ts'
import { within, type WatchWithin } from '../command/within.ts'
import { asOwnerOf } from '../db/open.ts'
import { BackedUp, backUp, backupPath } from './back-up.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import { backupProblems } from './problems.ts'

const { defineTask } = definersFor<object>('backup')

/**
 * A backup by the house itself, for while it runs: the embedded database is in one process's hands. It goes into the house's own folder,
 * so the file never passes through memory or the wire; whoever may ask for it has the disk.
 */
export const makeBackup = defineTask({
  name: 'file.make',
  input: z.strictObject({}),
  output: BackedUp,
  on: () => HOUSE,
  can: ability('back the house up', { operator: true }),
  prepare: () => ({}),
  work: (_, watch) => {
    const { database, installation, now } = (watch as WatchWithin)[within]
    if (!installation) throw new Error('this house was opened without its installation')
    return asOwnerOf(installation.settings, database, (owner) => backUp(owner, backupPath(installation.data, now()), watch))
  },
  keep: (_, made) => made,
  audit: ({ digest }) => ({ subject: digest, fields: [] }),
})

export const backupRoom: Room = { name: 'backup', operations: [makeBackup], problems: backupProblems, messages: { es, en } }
