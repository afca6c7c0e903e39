import { type DragEvent, useId, useRef, useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'

const KINDS = '.xlsx,.xlsm,.csv,.txt,.tsv'

/** A file that is chosen, or dropped on the page where there is a mouse. */
export const FileChoice = ({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) => {
  const t = useT()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drag = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(isOver)
  }
  const drop = (event: DragEvent) => {
    drag(false)(event)
    const [file] = event.dataTransfer.files
    if (file) onFile(file)
  }
  const choose = () => {
    const file = input.current?.files?.[0]
    if (file) onFile(file)
    // So that the same file, corrected, can be chosen again.
    if (input.current) input.current.value = ''
  }
  return (
    <section className="import-file" data-over={over} aria-labelledby={id} onDragOver={drag(true)} onDragLeave={drag(false)} onDrop={drop}>
      <h2 id={id}>{t('assess.import.choose')}</h2>
      <p className="soft">{t('assess.import.kinds')}</p>
      <input ref={input} type="file" accept={KINDS} hidden onChange={choose} />
      <div>
        <Button tone="primary" busy={busy} onPress={() => input.current?.click()}>
          {t('assess.import.choose-file')}
        </Button>
      </div>
    </section>
  )
}
