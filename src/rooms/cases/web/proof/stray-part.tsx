import { useT } from '#ui/client/words.tsx'
import { strayCells } from '../../domain/proof/stray-cells.ts'
import type { AskedOfAll } from '../../domain/proof/matrix.ts'
import { CellText } from './cell-text.tsx'
import { elementName } from './element-words.ts'
import type { ProofPartProps } from './proof-part.ts'

/** What was written on something that is no longer there: nothing vanishes without a word. */
export const StrayPart = ({ one, names, asked }: ProofPartProps & { readonly asked: AskedOfAll }) => {
  const t = useT()
  const stray = strayCells(one.file, asked)
  if (stray.length === 0) return null
  return (
    <section className="desk-part">
      <h2>{t('cases.proof.stray')}</h2>
      <p>{t('cases.proof.stray-text')}</p>
      <ul className="proof-cells">
        {stray.map(({ version, content }) => (
          <li key={version}>
            <p>{t('cases.proof.cell-of', { element: elementName(t, content.element), exhibit: names.exhibit(content.exhibit) })}</p>
            <CellText cell={content} />
          </li>
        ))}
      </ul>
    </section>
  )
}
