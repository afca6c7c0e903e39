import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { once } from './run.ts'
import { ROOT } from './sources.ts'

const UNPACK = join(ROOT, 'test/unpack-browser.child.ts')
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]
// The defaults of @sparticuz/chromium crash with several contexts; these three do for every Chromium.
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']

const installed = (): string | undefined => {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES].find((path) => existsSync(path))
}

/** The browser that tests run in: `CHROMIUM_PATH`, else the machine's Chromium, Chrome or Edge, else the one that comes with the development packages. */
const browserPath = async (): Promise<string> => {
  const found = process.env['CHROMIUM_PATH'] ?? installed()
  if (found !== undefined) return found
  const { version } = JSON.parse(await readFile(join(ROOT, 'node_modules/@sparticuz/chromium/package.json'), 'utf8')) as { version: string }
  const folder = join(ROOT, `node_modules/.cache/istmo-chromium-${version}`)
  await once('browser', () => unpackBundled(folder))
  return join(folder, 'chromium')
}

/**
 * The package unpacks itself into the folder for temporary files and takes a file there for a whole one, also while somebody else still
 * writes it or was killed over it. So it is given a folder of its own, which takes its place when it is whole.
 */
const unpackBundled = async (folder: string): Promise<void> => {
  if (existsSync(folder)) return
  await mkdir(dirname(folder), { recursive: true })
  const aside = await mkdtemp(`${folder}-`)
  await promisify(execFile)(process.execPath, [UNPACK], { env: { ...process.env, TMPDIR: aside } })
  // Another run may have been faster.
  await rename(aside, folder).catch(() => rm(aside, { recursive: true }))
}

/** A browser of one's own, to be closed. */
export const openBrowser = async (): Promise<Browser> => chromium.launch({ executablePath: await browserPath(), args: ARGS })

let shared: Promise<Browser> | undefined

/** The one browser of a worker's tests, which goes with its process: who opens a context or a page in it closes that. */
export const sharedBrowser = (): Promise<Browser> => (shared ??= openBrowser())
