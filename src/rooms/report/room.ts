import { reportCommand } from './cli/report.ts'
import { serveCommand } from './cli/serve.ts'
import { reportMessages } from './messages.ts'

export const room = { name: 'report', commands: [reportCommand, serveCommand], messages: reportMessages } as const
