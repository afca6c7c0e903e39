import { useLocale, useT } from '#ui/client/words.tsx'
import { FileChoice } from '#ui/components/file-choice/file-choice.tsx'
import { ProblemPanel } from '#ui/components/problem-panel/problem-panel.tsx'
import { Progress } from '#ui/components/progress/progress.tsx'
import { problemWords } from '#ui/words.ts'
import type { HashedFile } from './file-hash.ts'
import { useFileHash } from './use-file-hash.ts'

type HashChoiceProps = {
  readonly title: string
  readonly hint: string
  readonly level: 3 | 4
  readonly onHashed: (file: HashedFile) => void
  /** Another file was chosen: what was said of the one before holds no more. */
  readonly onChosen?: () => void
}

/** A file that is chosen and hashed on this device, with how far it is and a way to stop. */
export const HashChoice = ({ title, hint, level, onHashed, onChosen }: HashChoiceProps) => {
  const t = useT()
  const locale = useLocale()
  const { state, start, cancel } = useFileHash(onHashed)
  const choose = (file: File) => {
    onChosen?.()
    void start(file)
  }
  return (
    <div className="evidence-file-choice">
      <FileChoice
        title={title}
        level={level}
        hint={hint}
        choose={t('cases.exhibit.file-choose')}
        accept="*/*"
        busy={state.kind === 'running'}
        onFile={choose}
      />
      {state.kind === 'running' && (
        <Progress
          label={t('cases.exhibit.hashing')}
          done={state.share}
          value={new Intl.NumberFormat(locale, { style: 'percent' }).format(state.share)}
          cancel={{ label: t('cases.exhibit.hash-cancel'), onCancel: cancel }}
        />
      )}
      {state.kind === 'unreadable' && (
        <ProblemPanel
          title={t('cases.exhibit.unreadable.happened')}
          kept={t('cases.exhibit.unreadable.kept')}
          next={t('cases.exhibit.unreadable.next')}
          code="exhibit.unreadable"
          words={problemWords(t)}
        />
      )}
    </div>
  )
}
