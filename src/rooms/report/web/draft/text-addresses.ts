import type { z } from 'zod'
import { useProgramme } from '#ui/client/here.ts'
import { useRecordAddress } from '#ui/client/records.ts'
import { paths } from '../../contract/paths.ts'
import type { Unreviewed } from '../../contract/reviewed.ts'
import { writtenAs } from './chosen.ts'
import { readingPlace } from '../../contract/reading-place.ts'

type Text = Pick<z.output<typeof Unreviewed>['texts'][number], 'text' | 'kind' | 'id' | 'chapter'>

/** Where a text is that waits to be read again: where it stands, and where one says that it still holds. */
export const useTextAddresses = () => {
  const address = useRecordAddress()
  const { code: programme } = useProgramme()
  const inDraft = (kind: 'passage' | 'sentence', { id, chapter }: Text): string =>
    paths.draft({ programme }, { chapter: chapter ?? '', at: writtenAs({ kind, id }) })
  return {
    /** A passage or a sentence in its chapter, a finding or a gap on its own page. */
    standsAt: (text: Text): string | undefined =>
      text.kind === 'passage' || text.kind === 'sentence' ? inDraft(text.kind, text) : address(text),
    /** A passage beside what moved under it, any other in the list at the top of the draft. */
    answeredAt: (text: Text): string => {
      if (text.kind === 'passage') return inDraft(text.kind, text)
      return `${paths.draft({ programme }, text.chapter === null ? {} : { chapter: text.chapter })}#${readingPlace(text.text)}`
    },
  }
}
