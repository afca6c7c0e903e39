import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { servedNow, type Serving } from '#kernel/cli/server-file.ts'
import type { Ground } from './engines.ts'

const CLI = fileURLToPath(new URL('../../src/app/cli.ts', import.meta.url))

export type RunningHouse = Serving & { readonly kill: () => Promise<void> }

/** Starts `istmo serve` as anybody would, and waits until it answers. */
export const startHouse = async ({ data, environment }: Ground, served: string): Promise<RunningHouse> => {
  mkdirSync(data, { recursive: true })
  const env = { ...process.env, ISTMO_DATA: data, PORT: '0', ...environment }
  const child: ChildProcess = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', CLI, 'serve', served], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  })
  const serving = await announced(data, child)
  const kill = async () => {
    const exit = once(child, 'exit')
    child.kill('SIGKILL')
    await exit
  }
  return { ...serving, kill }
}

const announced = async (data: string, child: ChildProcess): Promise<Serving> => {
  for (;;) {
    const serving = await servedNow(data)
    if (serving) return serving
    if (child.exitCode !== null) throw new Error(`istmo serve ended by itself with ${child.exitCode}`)
    await wait(20)
  }
}
