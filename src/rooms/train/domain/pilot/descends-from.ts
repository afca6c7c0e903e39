type Version = { readonly sha256: string; readonly parent: string | null }

/** The versions that a version follows, its parent first. */
const ancestorsOf = (sha256: string, versions: ReadonlyMap<string, Version>): readonly string[] => {
  const found: string[] = []
  let at = versions.get(sha256)?.parent ?? null
  while (at !== null && !found.includes(at)) {
    found.push(at)
    at = versions.get(at)?.parent ?? null
  }
  return found
}

/** Whether a version follows another, at whatever distance; none follows itself. */
export const descendsFrom = (sha256: string, earlier: string, versions: readonly Version[]): boolean =>
  ancestorsOf(sha256, new Map(versions.map((one) => [one.sha256, one]))).includes(earlier)
