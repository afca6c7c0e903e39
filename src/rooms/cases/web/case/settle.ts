import type { ContentKind, ContentOf } from '../../contract/contents.ts'
import type { Standing } from '../../domain/case-file.ts'
import { inPlaceOf } from '../../domain/in-place-of.ts'
import type { OpenCase } from '../store/open-case.ts'
import type { CasePartProps } from './at-case.tsx'

type Versions<Kind extends ContentKind> = {
  /** All that stand for the same matter, under one id or under several: two devices may each have begun it. */
  readonly standing: readonly Standing<ContentOf<Kind>>[]
  readonly chosen: Standing<ContentOf<Kind>>
  /** What it says by all that is known once it is written, where that is not the same. */
  readonly said?: (content: ContentOf<Kind>) => (now: OpenCase) => ContentOf<Kind>
}

/**
 * Says which of several versions holds. It takes the place of those of its own id, and what stands beside it is taken away; all stay in the history. What
 * protects somebody by one of the others goes along.
 */
export const settle = async <Kind extends ContentKind>(
  { desk, one }: Pick<CasePartProps, 'desk' | 'one'>,
  kind: Kind,
  { standing, chosen, said = (content) => () => content }: Versions<Kind>,
): Promise<void> => {
  const { ctx } = one.kept
  const of = (id: string) => standing.filter((each) => each.id === id)
  await desk.change(ctx, kind, { standing: of(chosen.id), content: said(inPlaceOf(kind, chosen.content, standing)) })
  const others = new Set(standing.map(({ id }) => id).filter((id) => id !== chosen.id))
  for (const id of others) await desk.change(ctx, kind, { standing: of(id), content: null })
}
