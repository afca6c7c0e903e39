import { reportCommand } from './cli/report.ts'
import { reportMessages } from './messages.ts'

export const room = { name: 'report', commands: [reportCommand], messages: reportMessages } as const
