import { UnsentList } from '#ui/client/outbox/unsent-list.tsx'
import { QuadrantMark } from '../components/quadrant-mark.tsx'
import { type Typed, typedOf } from './entry-draft.ts'

const Shown = ({ input, lang }: { input: Readonly<Record<string, unknown>>; lang: string }) => {
  const typed = typedOf(input)
  return (
    typed && (
      <p className="unsent-statement">
        <QuadrantMark quadrant={typed.quadrant} /> <span lang={lang}>{typed.text}</span>
      </p>
    )
  )
}

/** Statements of one workshop that were typed on this device and are not recorded yet. It stands also where the workshop takes no more: what was refused is still the writer's. */
export const UnsentStatements = ({ place, lang, onTakeBack }: { place: string; lang: string; onTakeBack?: (typed: Typed) => void }) => (
  <UnsentList
    place={place}
    show={(input) => <Shown input={input} lang={lang} />}
    anew={(input, id) => ({ ...input, draftId: id })}
    onTakeBack={
      onTakeBack &&
      ((input) => {
        const typed = typedOf(input)
        if (typed) onTakeBack(typed)
      })
    }
  />
)
