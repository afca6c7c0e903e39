import { type DragEvent, useId, useRef, useState } from 'react'
import { Heading } from 'react-aria-components/Heading'
import { Button } from '../button/button.tsx'
import './file-choice.css'

type FileChoiceProps = {
  title: string
  level: 2 | 3 | 4
  /** Which files are read. */
  hint: string
  /** On the button: “Choose a file”. */
  choose: string
  /** Endings and kinds that the browser offers. */
  accept: string
  busy?: boolean
  onFile: (file: File) => void
}

/** A file that is chosen, or dropped on the page where there is a mouse. */
export const FileChoice = ({ title, level, hint, choose, accept, busy = false, onFile }: FileChoiceProps) => {
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
  const take = () => {
    const file = input.current?.files?.[0]
    if (file) onFile(file)
    // So that the same file, corrected, can be chosen again.
    if (input.current) input.current.value = ''
  }
  return (
    <section className="file-choice" data-over={over} aria-labelledby={id} onDragOver={drag(true)} onDragLeave={drag(false)} onDrop={drop}>
      <Heading level={level} id={id}>
        {title}
      </Heading>
      <p className="file-choice-hint">{hint}</p>
      <input ref={input} type="file" accept={accept} hidden onChange={take} />
      <div>
        <Button tone="primary" busy={busy} onPress={() => input.current?.click()}>
          {choose}
        </Button>
      </div>
    </section>
  )
}
