import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

type Place = { root: string; folder: string }

const cli = ({ root }: Place, words: readonly string[]) =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'src/app/cli.ts'), ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  })

/** Seconds of `istmo report` on the example, both languages and every format. */
export const reportSeconds = async (place: Place): Promise<number> => {
  const started = performance.now()
  const out = join(place.folder, 'example-report')
  const child = cli(place, ['report', 'examples/central-america-2008', '--out', out, '--quiet'])
  child.stdout.resume()
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`istmo report ended with ${code}`)
  return (performance.now() - started) / 1000
}

const addressIn = async (output: AsyncIterable<Buffer>): Promise<string> => {
  let said = ''
  for await (const chunk of output) {
    said += chunk.toString()
    const address = /http:\/\/localhost:\d+\//.exec(said)?.[0]
    if (address) return address
  }
  throw new Error(`istmo serve gave no address: ${said}`)
}

export type Started = { readonly seconds: number; readonly address: string; readonly stop: () => Promise<void> }

/** `npm start` until the first page has come, without npm itself; a second one finds the data and screens of the first. */
export const startHouse = async ({ root, folder }: Place): Promise<Started> => {
  const started = performance.now()
  const child = spawn(process.execPath, [join(root, 'tools/start.mjs')], {
    cwd: root,
    env: { ...process.env, PORT: '0', ISTMO_DATA: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'close')
  const stop = async () => {
    child.kill()
    await ended
  }
  try {
    const address = await addressIn(child.stdout)
    const page = await fetch(address)
    if (!page.ok) throw new Error(`the first page answered ${page.status}`)
    await page.arrayBuffer()
    return { seconds: (performance.now() - started) / 1000, address, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
