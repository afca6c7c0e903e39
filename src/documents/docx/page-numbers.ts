import type { PageNumberEstimator } from 'docx'
import { readFlow } from './flow.ts'
import { textFonts } from './fonts.ts'
import { page, POINTS } from './look.ts'
import { paginate } from './paginate.ts'
import { measuresOf } from './widths.ts'

const HEIGHT = (page.height - page.top - page.bottom) / POINTS

const estimator = async (): Promise<PageNumberEstimator> => {
  const measures = measuresOf(await textFonts())
  return (body) => {
    const { pages, count } = paginate(readFlow(body, measures), HEIGHT)
    return { bookmarks: new Map([...pages].map(([name, number]) => [name, String(number)])), pageCount: count }
  }
}

let made: Promise<PageNumberEstimator> | undefined
/**
 * Lays the pages out in our own fonts, so that the contents show their pages without being asked to update. The library's own
 * estimate knows all that Word can do and takes half of the time a document takes; ours knows what our documents hold, and the
 * tests hold it to that of the library.
 */
export const estimatePages = (): Promise<PageNumberEstimator> => (made ??= estimator())
