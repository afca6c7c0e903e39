import { canonicalText, readCanonical, sha256Hex } from '#seal/canonical.ts'
import { SealRefused } from '#seal/refused.ts'
import { checkSignature } from '#seal/signature.ts'
import { type Approval, SignedSyllabus } from '../../contract/approval.ts'
import { fault, type VersionFault } from './verdict.ts'

type Signed = { readonly approval: Approval; readonly key: string; readonly sig: string }

/** Whether this key signed this approval; an approval that was given for something else does not pass. */
export const isSigned = async ({ approval, key, sig }: Signed): Promise<boolean> => {
  try {
    await checkSignature('syllabus-approval', { ...approval, sig }, { verify: key, where: 'approval' })
    return true
  } catch (error) {
    if (error instanceof SealRefused) return false
    throw error
  }
}

type Text = { readonly id: string; readonly sha256: string }

/** The first chapter that is not among those approved, or is another text than was approved, or is missing. */
export const otherChapter = (approved: readonly Text[], there: readonly Text[]): string | undefined => {
  const hashes = new Map(there.map(({ id, sha256 }) => [id, sha256]))
  const changed = approved.find(({ id, sha256 }) => hashes.get(id) !== sha256)
  const surplus = there.find(({ id }) => approved.every((one) => one.id !== id))
  return (changed ?? surplus)?.id
}

type Read =
  | {
      readonly kind: 'read'
      readonly signed: SignedSyllabus
      readonly raw: { readonly syllabus: unknown; readonly chapters: readonly unknown[] }
    }
  | VersionFault

/** Read as it is written and not as we would write it: what a form adds or drops was never signed. */
const read = (text: string): Read => {
  try {
    const value = readCanonical(text.replace(/\n$/, ''), 'syllabus')
    const signed = SignedSyllabus.safeParse(value)
    if (!signed.success) return fault('form', signed.error.issues[0]?.path.join('.') ?? '')
    return { kind: 'read', signed: signed.data, raw: value as { syllabus: unknown; chapters: unknown[] } }
  } catch (error) {
    if (error instanceof SealRefused) return fault('unreadable')
    throw error
  }
}

export type VerifiedFile = { readonly fault: VersionFault | undefined; readonly signed: SignedSyllabus | undefined }

/**
 * Checks an exported version without a database and without a network: each text against its hash, the decision against the text, the signature, and the key
 * against those that the reader trusts.
 * @param keys public keys known from elsewhere, in hexadecimal: a file vouches for no key of its own
 */
export const verifySigned = async (text: string, keys: readonly string[]): Promise<VerifiedFile> => {
  const found = read(text)
  if (!('kind' in found)) return { fault: found, signed: undefined }
  const { signed, raw } = found
  const { approval, syllabus, chapters, key } = signed
  const texts = chapters.map(({ id }, at) => ({ id, sha256: sha256Hex(canonicalText(raw.chapters[at])) }))
  const other = otherChapter(approval.chapters, texts)
  const firstWrong = async (): Promise<VersionFault | undefined> => {
    if (sha256Hex(canonicalText(raw.syllabus)) !== approval.syllabus) return fault('content')
    if (syllabus.code !== approval.code || syllabus.semver !== approval.semver) return fault('named')
    if (other !== undefined) return fault('chapter', other)
    if (approval.decision.hash !== approval.syllabus) return fault('undecided')
    if (!(await isSigned(signed))) return fault('signature')
    return keys.includes(key) ? undefined : fault('key', key)
  }
  return { fault: await firstWrong(), signed }
}
