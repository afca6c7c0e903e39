import { KeyId } from '#seal/key.ts'

/**
 * A fingerprint as somebody types it who hears it: in groups or not, in small letters, and with the letters that the alphabet does not have read as the
 * digits that they look like (Crockford's base 32). Undefined where it is no whole fingerprint.
 */
export const typedFingerprint = (text: string): string | undefined => {
  const plain = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return KeyId.safeParse(plain).success ? plain : undefined
}
