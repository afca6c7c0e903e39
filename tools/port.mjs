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

/** Ends with what the server itself would say, in both languages: whose it is, only the server knows. */
const end = (key, values) => {
  const said = (lang) => JSON.parse(readFileSync(`${root}src/app/messages/${lang}.json`, 'utf8'))[key]
  const filled = (text) => Object.entries(values).reduce((all, [name, value]) => all.replace(`{${name}}`, () => value), text)
  console.error(['en', 'es'].map((lang) => filled(said(lang))).join(' · '))
  process.exit(2)
}

const isPort = (port) => /^\d{1,5}$/.test(port) && Number(port) <= 65_535

/** Ends at once where another program has the port: installing and building would be for nothing. A value that is no port is the server's to refuse. */
export const needPort = async (port = process.env.PORT ?? '4780') => {
  if (!isPort(port) || (await isFree(Number(port)))) return
  end('app.serve.busy', { port })
}

/**
 * Takes the port for a server before anything is made for it, and ends at once where another program has it or it is none: whoever has the port
 * has the folder that is named by it.
 * @param {import('node:http').Server} server
 * @returns {Promise<number>} the port
 */
export const takePort = (server, port = process.env.PORT ?? '4780') =>
  new Promise((resolve, reject) => {
    if (!isPort(port)) end('app.serve.bad-setting', { name: 'PORT', value: port })
    const refused = (error) => (error.code === 'EADDRINUSE' ? end('app.serve.busy', { port }) : reject(error))
    server.once('error', refused)
    server.listen(Number(port), 'localhost', () => {
      server.off('error', refused)
      resolve(Number(port))
    })
  })
