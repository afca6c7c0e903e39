import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

type Place = { root: string; folder: string }

const cli = ({ root }: Place, words: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'src/app/cli.ts'), ...words], {
    cwd: root,
    env: { ...process.env, ...environment },
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

/** Seconds of `istmo serve` until the first page has come, on a data directory that was used before unless `first`. */
export const startSeconds = async (place: Place, { first }: { first: boolean }): Promise<number> => {
  const data = join(place.folder, 'data')
  if (first) await rm(data, { recursive: true, force: true })
  const started = performance.now()
  const child = cli(place, ['serve'], { PORT: '0', ISTMO_DATA: data })
  const ended = once(child, 'close')
  try {
    const page = await fetch(await addressIn(child.stdout))
    if (!page.ok) throw new Error(`the first page answered ${page.status}`)
    await page.arrayBuffer()
    return (performance.now() - started) / 1000
  } finally {
    child.kill()
    await ended
  }
}
