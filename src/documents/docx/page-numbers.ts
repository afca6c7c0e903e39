import type { PageNumberEstimator } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { textFonts } from './fonts.ts'
import { layoutView, toLastHeading } from './layout-view.ts'
import { measuresOf } from './widths.ts'

const estimator = async (): Promise<PageNumberEstimator> => {
  const fonts = await textFonts()
  const measures = measuresOf(fonts)
  const estimate = estimatePageNumbersWith({ fonts, guess: true })
  return (body, context) => estimate(layoutView(toLastHeading(body), measures), context)
}

let made: Promise<PageNumberEstimator> | undefined
/** Lays the pages out in our own fonts, so that the contents show their pages without being asked to update. */
export const estimatePages = (): Promise<PageNumberEstimator> => (made ??= estimator())
