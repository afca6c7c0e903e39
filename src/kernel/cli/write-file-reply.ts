import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { FileReply } from '../command/file.ts'
import { EXIT, type Invocation } from './command.ts'
import { refused } from './refused.ts'
import { whyUnwritten } from './why-unwritten.ts'

/** Writes the file that an operation answered to where `--out`, or the option named, says, else under its own name into the working directory. */
export const writeFileReply = async (file: FileReply, invocation: Invocation, option = 'out'): Promise<number> => {
  const { options, t, terminal } = invocation
  const path = await placeFor(basename(file.name), options[option])
  const why = await written(path, file.bytes, options['force'] === true)
  if (why === 'EEXIST') {
    const said = [t('cli.file-there', { path, option: `--${option}` })]
    return refused(invocation, { code: 'file.there', said, details: { path } })
  }
  if (why) return refused(invocation, { code: 'file.unwritten', said: [t('cli.file-unwritten', { path, why })], details: { path, why } })
  const bytes = file.bytes.byteLength
  terminal.out(options['json'] ? JSON.stringify({ path, mediaType: file.mediaType, bytes }) : t('cli.file-written', { path, bytes }))
  return EXIT.done
}

const placeFor = async (name: string, out: unknown): Promise<string> => {
  if (typeof out !== 'string') return resolve(name)
  const isFolder = out.endsWith('/') || (await stat(out).catch(() => undefined))?.isDirectory()
  return isFolder ? resolve(join(out, name)) : resolve(out)
}

/** @returns why it could not be written; `EEXIST` where something is there and may not be replaced */
const written = async (path: string, bytes: Uint8Array, replacing: boolean): Promise<string | undefined> => {
  const aside = `${path}.${process.pid}.part`
  try {
    await mkdir(dirname(path), { recursive: true })
    if (!replacing) return void (await writeFile(path, bytes, { flag: 'wx' }))
    await writeFile(aside, bytes)
    await rename(aside, path)
  } catch (error) {
    return whyUnwritten(error) ?? String(error)
  }
}
