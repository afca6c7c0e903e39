import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { Session } from './session.ts'

/** Operations that the web app asks for, as both ends know them. */
export const showSession = remote({ room: 'programme', name: 'session.show', kind: 'query', input: z.strictObject({}), output: Session })
