import { closeSync, fsyncSync, openSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Stream = { readonly nfd?: number; readonly node: unknown }
type NodeMount = { readonly stream_ops: { fsync?: (stream: Stream) => number }; readonly realPath: (node: unknown) => string }
type Options = Parameters<NodeFS['init']>[1]

/** PGlite's own file system answers fsync with success and does nothing. This one flushes, files and directories alike. */
export class DurableFS extends NodeFS {
  override async init(pg: PGlite, options: Options) {
    const { emscriptenOpts } = await super.init(pg, options)
    const flush = (module: { NODEFS: unknown }) => {
      const mount = module.NODEFS as NodeMount
      mount.stream_ops.fsync = (stream) => flushed(stream.nfd ?? mount.realPath(stream.node))
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [flush, ...(emscriptenOpts.preRun ?? [])] } }
  }
}

const EIO = 29 // in the numbering of PGlite's C library; PostgreSQL panics on it, as it must (what the kernel dropped is lost)

const flushed = (target: number | string): number => {
  try {
    if (typeof target === 'number') fsyncSync(target)
    else flushDirectory(target)
    return 0
  } catch {
    return EIO
  }
}

/** A renamed or new file is there after a power cut only when its directory was flushed too. */
export const flushDirectory = (path: string): void => {
  if (process.platform === 'win32') return // directories cannot be opened there
  const directory = openSync(path, 'r')
  try {
    fsyncSync(directory)
  } finally {
    closeSync(directory)
  }
}
