/**
 * Loaded before Istmo, it ends Istmo with the tests that started it, however they end: what they hold of its input is closed then. Its
 * data go with it, unless it ends only to be started again.
 */
import { rmSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

// The thread of the database loads it, too.
if (isMainThread) {
  process.stdin.once('end', () => process.emit('SIGTERM')).resume()
  process.stdin.unref()
  let again = false
  process.once('SIGUSR2', () => {
    again = true
    process.emit('SIGTERM')
  })
  process.once('exit', () => {
    if (!again) rmSync(process.env['ISTMO_DATA'] ?? '', { recursive: true, force: true })
  })
}
