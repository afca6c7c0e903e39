/** Where the public site of a release stands, for good. */
export const releaseAddress = ({ code, version }: { readonly code: string; readonly version: string }): string =>
  `/releases/${encodeURIComponent(code)}/${version}/`
