import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import { ROOT } from './sources.ts'

/** In the place of the server: it says that it stands, and why it ends. */
const SERVER = `
  process.on('SIGTERM', () => { console.log('ended'); process.exit(0) })
  setInterval(() => {}, 1000)
  console.log('stands')`

const START = `
  import { spawn } from 'node:child_process'
  import { endWithNpm } from ${JSON.stringify(new URL('../tools/setup.mjs', import.meta.url).href)}
  const child = spawn(process.execPath, ['--eval', ${JSON.stringify(SERVER)}], { stdio: 'inherit' })
  child.on('exit', () => process.exit())
  endWithNpm(child)`

describe('npm start', () => {
  let shell: ReturnType<typeof begun> | undefined
  afterEach(() => void shell?.kill('SIGKILL'))

  /** As npm runs a script: the shell stands between, and hands on no signal. */
  const begun = () =>
    spawn('sh', ['-c', '"$NODE" --input-type=module --eval "$START"; true'], {
      cwd: ROOT,
      env: { ...process.env, NODE: process.execPath, START, npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })

  it('leaves no server behind when npm alone is told to end', async () => {
    shell = begun()
    const [stands] = (await once(shell.stdout, 'data')) as [Buffer]
    expect(stands.toString()).toBe('stands\n')
    const said = once(shell.stdout, 'data') as Promise<[Buffer]>
    shell.kill('SIGTERM')
    expect((await said)[0].toString()).toBe('ended\n')
  })
})
