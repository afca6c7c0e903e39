import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { dialogWords } from '#ui/words.ts'
import type { Exhibit } from '../../contract/exhibit.ts'
import type { Standing } from '../../domain/case-file.ts'
import { elementName } from './element-words.ts'

type OtherExhibitProps = {
  readonly element: string
  readonly exhibits: readonly Standing<Exhibit>[]
  readonly onChoose: (exhibit: string) => void
}

const Chosen = ({ exhibits, onChoose }: OtherExhibitProps) => {
  const t = useT()
  const [chosen, setChosen] = useState('')
  const exhibit = exhibits.find(({ id }) => id === chosen) ?? exhibits[0]
  return (
    <>
      <Select
        label={t('cases.proof.other-which')}
        value={exhibit?.id ?? ''}
        options={exhibits.map(({ id, content }) => ({ id, label: `${content.number} ${content.description}`.slice(0, 80) }))}
        onChange={setChosen}
      />
      <div className="dialog-actions">
        <Button tone="primary" onPress={() => exhibit && onChoose(exhibit.id)}>
          {t('cases.proof.other-do')}
        </Button>
      </div>
    </>
  )
}

/**
 * At the width of a telephone there is no matrix: an exhibit of which nothing is written on the element is chosen by its number. There may be
 * hundreds, for each element: they are drawn once somebody asks for them.
 */
export const OtherExhibit = (props: OtherExhibitProps) => {
  const t = useT()
  const [open, setOpen] = useState(false)
  const choose = (exhibit: string) => {
    setOpen(false)
    props.onChoose(exhibit)
  }
  return (
    <div className="proof-narrow">
      <Button small onPress={() => setOpen(true)}>
        {t('cases.proof.other')}
      </Button>
      <Dialog
        title={t('cases.proof.other-on', { element: elementName(t, props.element) })}
        words={dialogWords(t)}
        isOpen={open}
        onClose={() => setOpen(false)}
      >
        <Chosen {...props} onChoose={choose} />
      </Dialog>
    </div>
  )
}
