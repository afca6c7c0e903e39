// Plain JavaScript: it runs on the machine's own Node (20 or newer), before anything is installed.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { root } from './setup.mjs'

const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', ({ code }) => resolve(code !== 'EADDRINUSE'))
    server.listen(port, 'localhost', () => server.close(() => resolve(true)))
  })

/** What the server itself would say, in both languages: whose it is, only the server knows. */
const busy = (port) =>
  ['en', 'es'].map((lang) =>
    JSON.parse(readFileSync(`${root}src/app/messages/${lang}.json`, 'utf8'))['app.serve.busy'].replace('{port}', port),
  )

const end = (port) => {
  console.error(busy(port).join(' · '))
  process.exit(2)
}

/** Ends at once where another program has the port: installing and building would be for nothing. A value that is no port is the server's to refuse. */
export const needPort = async (port = process.env.PORT ?? '4780') => {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535 || (await isFree(Number(port)))) return
  end(port)
}

/**
 * Takes the port for a server before anything is made for it, and ends at once where another program has it: whoever has the port has the
 * folder that is named by it.
 * @param {import('node:http').Server} server
 * @param {number} port
 */
export const takePort = (server, port) =>
  new Promise((resolve, reject) => {
    const refused = (error) => (error.code === 'EADDRINUSE' ? end(port) : reject(error))
    server.once('error', refused)
    server.listen(port, 'localhost', () => resolve(server.off('error', refused)))
  })
