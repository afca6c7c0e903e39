import { type Handle, knowing } from '#kernel/db/handles.ts'
import { seen, type TrainTables } from '../../tables.ts'

/** Reviews of all versions, in the order in which they were made. @param item of one item alone */
export const itemReviews = (handle: Handle, programmeId: string, item?: string) => {
  const query = seen(knowing<TrainTables>(handle), 'item_review')
    .select(['item', 'number', 'reviewer', 'country', 'verdict', 'remark', 'language', 'reviewed_at as at'])
    .where('programme_id', '=', programmeId)
    .orderBy('reviewed_at')
    .orderBy('reviewer')
  return (item === undefined ? query : query.where('item', '=', item)).execute()
}
export type ReviewKept = Awaited<ReturnType<typeof itemReviews>>[number]

/** The reviews of a version among all. */
export const reviewsOf = (all: readonly ReviewKept[], number: number): readonly ReviewKept[] => all.filter((one) => one.number === number)

export const addItemReview = async (handle: Handle, row: TrainTables['item_review']): Promise<void> => {
  await knowing<TrainTables>(handle).insertInto('item_review').values(row).execute()
}
