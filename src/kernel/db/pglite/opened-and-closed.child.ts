/** Opens a database and closes it while V8 collects code of WebAssembly whenever it may, and says on stdout when it does. */
import { setFlagsFromString } from 'node:v8'
import { openInMemory } from './open.ts'

setFlagsFromString('--stress-wasm-code-gc')
setFlagsFromString('--trace-wasm-code-gc')
await (await openInMemory()).close()
