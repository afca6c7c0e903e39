import type { CaseLink } from '../../contract/case-link.ts'
import type { CaseFile, Standing } from '../../domain/case-file.ts'
import { nodesOf } from '../../domain/network/network-of.ts'
import { once } from '../../domain/once.ts'

/** A link as it stands in the list. */
export type LinkRow = Standing<CaseLink> & {
  /** What its two parties are called; null where one is no longer in the case. */
  readonly labels: readonly [string | null, string | null]
  readonly isTwice: boolean
}

export const linkRows = (file: CaseFile): readonly LinkRow[] => {
  const labels = new Map(nodesOf(file).map(({ id, label }) => [id, label]))
  return once(file.link).map((link) => {
    const [one, other] = link.content.between
    return {
      ...link,
      labels: [labels.get(one) ?? null, labels.get(other) ?? null],
      isTwice: file.link.filter(({ id }) => id === link.id).length > 1,
    }
  })
}
