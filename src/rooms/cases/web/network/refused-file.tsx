import { useT } from '#ui/client/words.tsx'
import { ProblemPanel } from '#ui/components/problem-panel/problem-panel.tsx'
import { problemWords } from '#ui/words.ts'
import type { RefusedFile } from '../../domain/network/exchange/refused-file.ts'

/** Why a file of a network was not read, and where. */
export const RefusedNetwork = ({ file, refused: { code, place, what, said } }: { file: string; refused: RefusedFile }) => {
  const t = useT()
  const why = t(`cases.network.refused.${code}`, { what: said?.[t.lang] ?? what })
  return (
    <ProblemPanel
      title={t('cases.network.refused-at', { file, ...place, why })}
      kept={t('cases.network.refused-kept')}
      next={t('cases.network.refused-do')}
      code={`network.${code}`}
      words={problemWords(t)}
    />
  )
}
