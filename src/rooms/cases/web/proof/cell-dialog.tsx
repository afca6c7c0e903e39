import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { dialogWords } from '#ui/words.ts'
import type { ProofCell } from '../../contract/proof.ts'
import { AsOpened } from '#ui/client/as-opened.tsx'
import { TwoAtOnce } from '../case/two-at-once.tsx'
import { useAct } from '../case/use-act.ts'
import { CellForm } from './cell-form.tsx'
import { CellText } from './cell-text.tsx'
import { type CellPlace, type CellsAt, writeCell } from './cells.ts'
import { elementName } from './element-words.ts'
import type { ProofPartProps } from './proof-part.ts'

type CellDialogProps = ProofPartProps & { readonly place: CellPlace | null; readonly at: CellsAt; readonly onClose: () => void }

type CellProps = CellDialogProps & { readonly place: CellPlace; readonly standing: ReturnType<CellsAt> }

const Cell = ({ desk, one, place, standing, onClose }: CellProps) => {
  const t = useT()
  const { notice, act } = useAct()
  const exhibit = one.file.exhibit.findLast(({ id }) => id === place.exhibit)?.content
  const write = async (content: ProofCell | null) => {
    await writeCell(desk, one.kept.ctx, { standing, content })
    onClose()
  }
  return (
    <>
      {exhibit && <p className="proof-own-words">{exhibit.description}</p>}
      {exhibit?.admissibility.status === 'excluded' && <p>{t('cases.proof.excluded')}</p>}
      <TwoAtOnce
        title={t('cases.proof.twice')}
        versions={standing}
        show={({ content }) => <CellText cell={content} />}
        onTake={({ content }) => write(content)}
      />
      {standing.length > 1 && <p>{t('cases.proof.twice-text')}</p>}
      <CellForm key={standing.at(-1)?.version} place={place} cell={standing.at(-1)?.content} onSave={write} />
      {notice}
      {standing.length > 0 && (
        <div>
          <Button tone="danger" small onPress={() => act(() => write(null))}>
            {t('cases.proof.take-away')}
          </Button>
        </div>
      )}
    </>
  )
}

/** Where one cell of the matrix is written, settled or taken away. */
export const CellDialog = (props: CellDialogProps) => {
  const t = useT()
  const { place, names, onClose } = props
  const title = place ? t('cases.proof.cell-of', { element: elementName(t, place.element), exhibit: names.exhibit(place.exhibit) }) : ''
  return (
    <Dialog title={title} words={dialogWords(t)} isOpen={place !== null} onClose={onClose}>
      {place && <AsOpened standing={props.at(place)}>{(standing) => <Cell {...props} place={place} standing={standing} />}</AsOpened>}
    </Dialog>
  )
}
