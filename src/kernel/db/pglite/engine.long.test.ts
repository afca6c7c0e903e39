import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const CHILD = fileURLToPath(new URL('opened-and-closed.child.ts', import.meta.url))

describe('PostgreSQL as PGlite brings it', () => {
  it('is never collected while it runs, which can end the process in V8 13.6', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', CHILD])
    expect(stdout).not.toContain('Triggering GC')
  })
})
