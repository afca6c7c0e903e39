import { resolve } from 'node:path'
import { EXIT, type CliCommand, type Invocation } from '#kernel/cli/command.ts'
import { refused, refusedUsage } from '#kernel/cli/refused.ts'
import { isThere, readFolder } from '#kernel/files/folder.ts'
import { MANIFEST, verifyFiles } from '#kernel/files/manifest.ts'
import { readManifestText } from '../server/release/manifest.ts'
import { sha256 } from '../server/sha256.ts'

const run = async (invocation: Invocation): Promise<number> => {
  const { positionals, options, t, terminal } = invocation
  const [given] = positionals
  if (!given) return refusedUsage(invocation, 'report.verify.usage')
  const folder = resolve(given)
  if (!(await isThere(folder)))
    return refused(invocation, { code: 'file.unreadable', said: [t('report.verify.no-folder', { folder })], details: { path: folder } })
  const files = await readFolder(folder)
  const bytes = files.get(MANIFEST)
  const manifest = bytes && readManifestText(new TextDecoder().decode(bytes))
  if (!bytes || !manifest)
    return refused(invocation, { code: 'file.refused', said: [t('report.verify.no-manifest', { folder })], details: { path: folder } })
  const { faults, files: count } = verifyFiles(manifest.files, files)
  const manifestHash = sha256(bytes)
  for (const { fault, path } of faults) terminal.err(t(`report.verify.${fault}`, { path }))
  if (options['json']) terminal.out(JSON.stringify({ files: count, faults, manifestHash, dataHash: manifest.dataHash }))
  else if (faults.length === 0)
    terminal.out(t('report.verify.whole', { files: count, version: manifest.version ?? t('report.draft'), hash: manifestHash }))
  return faults.length > 0 ? EXIT.refused : EXIT.done
}

/** `istmo release verify FOLDER`: names every file that is not as the manifest says. Needs no database and no network. */
export const verifyReleaseCommand: CliCommand = {
  name: 'release verify',
  about: 'report.verify.about',
  usage: 'report.verify.usage',
  options: { json: { type: 'boolean' } },
  run,
}
