import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { Hash, verifyAudit, Verified } from '../audit/room.ts'
import { isThere } from '../files/folder.ts'
import { type CliCommand, EXIT, type Invocation } from './command.ts'
import type { FindPlace } from './command-line.ts'
import { performFor } from './operation-commands.ts'
import { type CliRefusal, refused } from './refused.ts'

/** Enough of what stands where a hash should to know it again, a whole one among it. */
const SHOWN = 72

const Head = z.object({ position: z.int().nonnegative(), hash: z.string() })

/** The head by itself, or the whole of what `--json` printed with it. */
const Kept = z.union([Head, z.object({ head: Head }).transform(({ head }) => head)])

const headIn = async (path: string): Promise<z.infer<typeof Head> | undefined> => {
  try {
    return Kept.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return undefined
  }
}

/** A file that is not there is another matter than one that holds no head. */
const whyNoHead = async ({ t }: Invocation, path: string): Promise<CliRefusal> =>
  (await isThere(path))
    ? { code: 'file.refused', said: [t('audit.verify.bad-head', { path })], details: { path } }
    : { code: 'file.unreadable', said: [t('cli.file-missing', { path })], details: { path } }

/** A hash that was cut or typed over is named as it stands in the file: nobody gave it as a flag. */
const badHash = ({ t }: Invocation, path: string, { hash }: z.infer<typeof Head>): CliRefusal => ({
  code: 'file.refused',
  said: [t('audit.verify.bad-hash', { path, hash: hash.length > SHOWN ? `${hash.slice(0, SHOWN - 1)}…` : hash, length: hash.length })],
  details: { path, hash: hash.slice(0, SHOWN) },
})

/** What a kept head alone shows: an older backup that was restored looks the same. */
const AGAINST_HEAD: readonly string[] = ['cut', 'rewritten']

/** A fault found is a refusal, so that a script sees it. */
const say = ({ t, terminal, options }: Invocation, { links, unsealed, head, fault }: z.infer<typeof Verified>): number => {
  const exit = fault ? EXIT.refused : EXIT.done
  if (fault) terminal.err(t('audit.verify.fault', { kind: fault.kind, position: fault.position, seq: fault.seq ?? 'none' }))
  if (fault && AGAINST_HEAD.includes(fault.kind)) terminal.err(t('audit.verify.restored'))
  if (options['json']) {
    terminal.out(JSON.stringify({ links, unsealed, head, fault }))
    return exit
  }
  if (!fault) terminal.out(t('audit.verify.whole', { links }))
  if (unsealed > 0) terminal.out(t('audit.verify.unsealed', { count: unsealed }))
  terminal.out(t('audit.verify.head', head))
  return exit
}

/** `istmo audit verify [--head FILE]`; the file is what `--json` printed at an earlier time, or its `head` alone. */
export const auditVerifyCommand = (findPlace: FindPlace): CliCommand => ({
  name: 'audit verify',
  about: 'audit.verify.about',
  usage: 'audit.verify.usage',
  options: { head: { type: 'string' }, json: { type: 'boolean' } },
  run: async (invocation) => {
    const path = invocation.options['head']
    const head = typeof path === 'string' ? await headIn(path) : undefined
    if (typeof path === 'string' && !head) return refused(invocation, await whyNoHead(invocation, path))
    if (typeof path === 'string' && head && !Hash.safeParse(head.hash).success) return refused(invocation, badHash(invocation, path, head))
    const input = head ? { headPosition: head.position, headHash: head.hash } : {}
    return performFor(invocation, findPlace, { operation: verifyAudit, input }, (answer) => say(invocation, Verified.parse(answer)))
  },
})
