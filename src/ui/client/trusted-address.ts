type ScriptAddress = { createScriptURL: (address: string) => unknown }
type Policies = { createPolicy: (name: string, rules: ScriptAddress) => ScriptAddress }

/** A page makes its policy once; a second of the same name is refused. */
let policy: ScriptAddress | undefined

/** The page's policy takes the address of a worker from one named place only: this one. */
export const trustedAddress = (address: string): string => {
  const { trustedTypes } = window as unknown as { trustedTypes?: Policies }
  policy ??= trustedTypes?.createPolicy('istmo-worker', { createScriptURL: (text) => text })
  return (policy?.createScriptURL(address) ?? address) as string
}
