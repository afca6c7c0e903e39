import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'

export const NETWORK_FORMATS = ['graphml', 'gexf', 'csv'] as const
export type NetworkFormat = (typeof NETWORK_FORMATS)[number]

/** That a part of the case left it in clear; who made the file and when stand in the entry. */
export const ExportMade = z.strictObject({
  what: z.literal('network'),
  format: z.enum(NETWORK_FORMATS),
  /** With victims, marked as such. */
  withVictims: z.boolean(),
  /** With what organisations, places, vehicles, telephones and accounts are called. Persons leave by pseudonym alone. */
  withNames: z.boolean(),
  purpose: wording(300),
})
export type ExportMade = z.infer<typeof ExportMade>
