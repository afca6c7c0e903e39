import type { Rooms } from '../command/rooms.ts'
import { openApiOf } from '../http/openapi.ts'
import { type CliCommand, EXIT } from './command.ts'

/** `istmo openapi`: writes what a running server tells at `/api/openapi.json`, without one. */
export const openApiCommand = (rooms: Rooms): CliCommand => ({
  name: 'openapi',
  about: 'cli.openapi.about',
  usage: 'cli.openapi.usage',
  options: {},
  run: async ({ t, terminal }) => {
    terminal.out(JSON.stringify(openApiOf(rooms, t), null, 2))
    return EXIT.done
  },
})
