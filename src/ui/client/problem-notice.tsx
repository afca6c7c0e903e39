import type { ReactNode } from 'react'
import { ProblemPanel } from '../components/problem-panel/problem-panel.tsx'
import { problemWords } from '../words.ts'
import type { Refusal } from './refusal.ts'
import { useT } from './words.tsx'

/** A refusal in its three parts. */
export const ProblemNotice = ({ refusal, action }: { refusal: Refusal; action?: ReactNode }) => {
  const t = useT()
  const { code, said, request } = refusal
  const words = said?.[t.lang] ?? {
    happened: t(`client.problem.${code}.happened`),
    kept: t(`client.problem.${code}.kept`),
    next: t(`client.problem.${code}.next`),
  }
  return (
    <ProblemPanel
      title={words.happened}
      kept={words.kept}
      next={words.next}
      code={code}
      {...(request === null ? {} : { request })}
      words={problemWords(t)}
      action={action}
    />
  )
}
