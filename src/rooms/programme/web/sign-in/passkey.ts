type Json = Record<string, unknown>

/** What came of asking the browser for a passkey; `left` where the person or the device did not go through with it. */
export type Shown = { readonly kind: 'shown'; readonly response: Json } | { readonly kind: 'left' }

/** Whether this browser and this address can do it at all: passkeys want a name, and an encrypted way or this machine. */
export const hasPasskeys = (): boolean => 'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential

const shown = async (ask: () => Promise<Credential | null>): Promise<Shown> => {
  try {
    const credential = await ask()
    return credential instanceof PublicKeyCredential ? { kind: 'shown', response: { ...credential.toJSON() } } : { kind: 'left' }
  } catch (cause) {
    if (cause instanceof DOMException) return { kind: 'left' }
    throw cause
  }
}

export const showPasskey = (challenge: Json): Promise<Shown> =>
  shown(() =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(challenge as unknown as PublicKeyCredentialRequestOptionsJSON),
    }),
  )

export const makePasskey = (challenge: Json): Promise<Shown> =>
  shown(() =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(challenge as unknown as PublicKeyCredentialCreationOptionsJSON),
    }),
  )
