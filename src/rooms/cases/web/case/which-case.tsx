import { useEffect, useState } from 'react'
import { keyId, readAloud } from '#seal/key.ts'
import { type Begin, readBegin } from '#seal/ledger/entry.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import type { Desk } from '../store/desk.ts'
import { momentIn } from './moment.ts'

/** Which case a refusal speaks of. Its title is sealed, so it is told by what stands open in its first entry: when it was begun, and by which key. */
export const WhichCase = ({ desk, ctx }: { desk: Desk; ctx: string }) => {
  const t = useT()
  const locale = useLocale()
  const [begin, setBegin] = useState<Begin | null>(null)
  useEffect(() => {
    if (!desk.isOpen) return
    void desk.device
      .get('case', ctx)
      .then((kept) => kept && setBegin(readBegin(kept.begin.text)))
      // What cannot be read is what the refusal below says.
      .catch(() => undefined)
  }, [desk, ctx])
  if (!begin) return null
  const founder = readAloud(keyId(begin.founder))
  return <p>{t('cases.refused.which', { at: momentIn(locale, begin.at), founder, code: ctx.slice(0, 16) })}</p>
}
