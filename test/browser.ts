import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

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
  const { default: bundled } = await import('@sparticuz/chromium')
  return bundled.executablePath()
}

/** A browser of one's own, to be closed. */
export const openBrowser = async (): Promise<Browser> => chromium.launch({ executablePath: await browserPath(), args: ARGS })

let shared: Promise<Browser> | undefined

/** The one browser of a worker's tests, which goes with its process: who opens a context or a page in it closes that. */
export const sharedBrowser = (): Promise<Browser> => (shared ??= openBrowser())
