import { spawn } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bin, root } from './setup.mjs'

/** Packed forms would be served in the place of what is built anew, and the stamp says of what stands in dist/web alone that it is whole. */
const LEFT = /\.(?:br|gz)$|made-from\.txt$/

/**
 * Lays what stands built into a folder of its own: while one develops nothing changes under another server of this clone, and nothing is missed
 * before the first build is done.
 * @param {string} built
 * @param {string} folder
 */
export const layReady = (built, folder) => {
  rmSync(folder, { recursive: true, force: true })
  cpSync(built, folder, { recursive: true, filter: (path) => !LEFT.test(path) })
}

/**
 * Builds now and at each change of what the build is made of. Nothing else in the folder is touched: it has several builds.
 * @param {{ config: string, out: string, options?: readonly string[], mode: 'development' | 'production', script?: string }} build
 * @param {() => void} done after each build
 */
export const followBuild = ({ config, out, options = [], mode, script = '' }, done) => {
  const into = ['--outDir', out, '--emptyOutDir', 'false', '--logLevel', 'info']
  const args = [`${root}node_modules/vite/bin/vite.js`, 'build', '--watch', '--config', config, ...into, ...options]
  const builder = spawn(bin('node'), args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: mode, ISTMO_SCRIPT: script },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  builder.stdout.on('data', (said) => {
    if (/built in/.test(String(said))) done()
  })
  return builder
}

const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null)

/**
 * A script of a public page, built as it stands built already: so the first build changes nothing, unless somebody was faster.
 * @param {{ config: string, folder: string, name: string, script?: string }} page `script` is the folder of its `public-script.ts`
 * @param {(file: string) => void} changed when it is another, and not at each build
 */
export const followScript = ({ config, folder, name, script = '' }, changed) => {
  const file = join(folder, name, `${name}.js`)
  let served = textOf(file)
  return followBuild({ config, out: join(folder, name), mode: 'production', script }, () => {
    const made = textOf(file)
    if (made === served) return
    served = made
    changed(file)
  })
}
