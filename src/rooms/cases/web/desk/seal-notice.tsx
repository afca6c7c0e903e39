import type { ReactNode } from 'react'
import { SealRefused } from '#seal/refused.ts'
import type { Saved } from '#ui/components/form/form.tsx'
import { ProblemPanel } from '#ui/components/problem-panel/problem-panel.tsx'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { useT } from '#ui/client/words.tsx'
import { problemWords } from '#ui/words.ts'
import { CaseClosed } from '../meeting/meet-case.ts'
import { NotLooked } from '../meeting/not-looked.ts'
import { ServerRefused, ServerSilent } from '../meeting/server.ts'
import { NameWritten } from '../store/name-written.ts'
import { NotDone } from '../store/not-done.ts'
import { NameNotice } from './name-notice.tsx'

type SealNoticeProps = { code: string; where: string; action?: ReactNode }

/** Why something sealed was refused, in its three parts. */
export const SealNotice = ({ code, where, action }: SealNoticeProps) => {
  const t = useT()
  return (
    <ProblemPanel
      title={t(`cases.refused.${code}.happened`)}
      kept={t('cases.refused.kept')}
      next={t(`cases.refused.${code}.next`)}
      code={where === '' ? code : `${code} ${where}`}
      words={problemWords(t)}
      action={action}
    />
  )
}

/** Why nobody saw what a server has of a case: it says that it has none, or it was not to be asked. */
const NotLookedNotice = ({ why }: { why: string }) =>
  why === 'record.not-found' ? <SealNotice code="recover.none" where="" /> : <SealNotice code="recover.unseen" where={why} />

/** Does something with what is sealed; a refusal is shown and what was typed stays. */
export const savedOrRefused = async (act: () => Promise<unknown>): Promise<Saved> => {
  try {
    await act()
    return { kind: 'saved' }
  } catch (error) {
    if (error instanceof NameWritten) return { kind: 'refused', faults: [], notice: <NameNotice written={error} /> }
    // The browser's store refuses by exceptions of its own: the disk is full, or it was closed.
    if (error instanceof DOMException)
      return { kind: 'refused', faults: [], notice: <SealNotice code="case.not-kept" where={error.name} /> }
    if (error instanceof NotDone) return { kind: 'refused', faults: [], notice: <SealNotice code={error.code} where="" /> }
    if (error instanceof NotLooked) return { kind: 'refused', faults: [], notice: <NotLookedNotice why={error.why} /> }
    if (error instanceof CaseClosed) return { kind: 'refused', faults: [], notice: <SealNotice code="recover.gone" where="" /> }
    if (error instanceof ServerSilent) return { kind: 'refused', faults: [], notice: <SealNotice code={`server.${error.why}`} where="" /> }
    if (error instanceof ServerRefused) return { kind: 'refused', faults: [], notice: <ProblemNotice refusal={error.refusal} /> }
    if (!(error instanceof SealRefused)) throw error
    return { kind: 'refused', faults: [], notice: <SealNotice code={error.code} where={error.where} /> }
  }
}
