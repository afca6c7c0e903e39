import { useT } from '#ui/client/words.tsx'
import type { FigureLine } from '../../contract/statistics.ts'

/** A cell as its source prints it; of one that is kept back the dot is seen and the word is heard. */
export const Printed = ({ figure }: { figure: Pick<FigureLine, 'kind' | 'printed'> }) => {
  const t = useT()
  if (figure.kind !== 'withheld') return figure.printed
  return (
    <>
      <span aria-hidden="true">{figure.printed}</span>
      <span className="unseen">{t('indicators.withheld')}</span>
    </>
  )
}
