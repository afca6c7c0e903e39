import { Mark } from '#ui/components/mark/mark.tsx'
import { useT } from '#ui/client/words.tsx'
import { quadrants } from '#ui/tokens.ts'
import type { Quadrant } from '../../contract/package.ts'

/** A quadrant as it stands in every chart: colour, pattern and word. */
export const QuadrantMark = ({ quadrant }: { quadrant: Quadrant }) => {
  const { lang } = useT()
  return <Mark mark={quadrants[quadrant]}>{quadrants[quadrant].word[lang]}</Mark>
}
