import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { dialogWords } from '#ui/words.ts'
import type { GroupAnswer } from '../../contract/group.ts'
import type { Things } from '../../domain/case-file.ts'
import type { RowStanding } from '../../domain/group/group-of.ts'
import type { ProofPartProps } from '../proof/proof-part.ts'
import { AnswerForm } from './answer-form.tsx'
import { rowTitle } from './group-words.ts'

type AnswerRowProps = ProofPartProps & {
  readonly standing: Pick<RowStanding, 'row' | 'person' | 'said'>
  /** What the button says; it names the row. */
  readonly label: string
}

/** Opens the form of one row. What is saved takes the place of all that stood there then, also of what two wrote at once, and of nothing that was written since. */
export const AnswerRow = ({ desk, one, names, standing, label }: AnswerRowProps) => {
  const t = useT()
  const [opened, setOpened] = useState<Things<'group'> | null>(null)
  const { row, person, said } = standing
  const { ctx } = one.kept
  const save = async (seen: Things<'group'>, content: GroupAnswer) => {
    const [first, ...others] = new Set(seen.map(({ id }) => id))
    const of = (id: string) => seen.filter((each) => each.id === id)
    if (first === undefined) await desk.add(ctx, 'group', content)
    else await desk.change(ctx, 'group', { standing: of(first), content })
    for (const other of others) await desk.change(ctx, 'group', { standing: of(other), content: null })
    setOpened(null)
  }
  const title = person === null ? rowTitle(t, row) : t('cases.group.row-of', { row: rowTitle(t, row), person: names.person(person) })
  return (
    <>
      <Button small onPress={() => setOpened(said)}>
        {label}
      </Button>
      <Dialog title={title} words={dialogWords(t)} isOpen={opened !== null} onClose={() => setOpened(null)}>
        {opened && (
          <AnswerForm file={one.file} place={{ row, person }} given={opened.at(-1)?.content} onSave={(content) => save(opened, content)} />
        )}
      </Dialog>
    </>
  )
}
