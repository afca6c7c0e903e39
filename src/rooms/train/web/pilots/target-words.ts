import { useT } from '#ui/client/words.tsx'
import { readTarget } from '../../domain/pilot/target.ts'

/** What a target is called on a screen: with the code that all know it by, and its name in the version. */
export const useTargetWords = (): ((target: string, name: string) => string) => {
  const t = useT()
  return (target, name) => {
    const read = readTarget(target)
    if (!read) return name
    return t(`train.target.${read.kind}`, { code: read.code, name })
  }
}
