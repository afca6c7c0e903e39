import { createServer } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'

/** An app, whatever its routes know. */
type Served = { readonly fetch: (request: Request) => Response | Promise<Response> }

export type Listening = { kind: 'listening'; port: number; close: () => Promise<void> } | { kind: 'busy'; port: number }

/**
 * Serves an app on the loopback names of this machine (`localhost`: passkeys refuse numbers).
 * @param port 0 lets the system choose one
 */
export const listen = (app: Served, port: number): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = createAdaptorServer({ fetch: app.fetch })
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve({ kind: 'busy', port }) : reject(error)))
    server.listen(port, 'localhost', () => {
      const address = server.address()
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed())
          if ('closeAllConnections' in server) server.closeAllConnections()
        })
      resolve({ kind: 'listening', port: typeof address === 'object' && address ? address.port : port, close })
    })
  })

/** Whether `listen` would get this port now: asked before work is done that would be for nothing. */
export const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)))
    server.listen(port, 'localhost', () => server.close(() => resolve(true)))
  })
