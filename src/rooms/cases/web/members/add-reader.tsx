import { useState } from 'react'
import { keyId } from '#seal/key.ts'
import { useNotice } from '#ui/client/notices.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Checkbox } from '#ui/components/checkbox/checkbox.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import type { FoundKey } from '../../contract/operations.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { useMeetings } from '../desk/use-desk.ts'
import { addReader } from './add-to-case.ts'
import { FindReader, FoundReader } from './find-reader.tsx'
import { partOf } from './readers-of.ts'
import { VouchFields, vouched } from './vouch-fields.tsx'

/** Adds somebody who reads the case from its beginning: their fingerprint first, then who they are and how it was compared. */
export const AddReader = ({ desk, one }: CasePartProps) => {
  const t = useT()
  const say = useNotice()
  const { meetings } = useMeetings()
  const [found, setFound] = useState<FoundKey | null>(null)
  const { ctx } = one.kept
  const { holders } = partOf(one, ctx)
  const refuse = (id: string) =>
    holders.some((record) => keyId(record) === id) ? worded((t) => t('cases.members.reads-already')) : undefined
  const add = async (values: FormData): Promise<Saved> => {
    if (!found) return { kind: 'saved' }
    const said = vouched(values, keyId(found.record))
    if ('faults' in said) return { kind: 'refused', faults: said.faults }
    return savedOrRefused(async () => {
      await addReader(desk, ctx, found.record, values.has('lead'))
      await desk.add(ctx, 'member', said.member)
      setFound(null)
      void meetings.meet()
      say({ text: worded((t) => t('cases.members.added', { called: said.member.called })) })
    })
  }
  return (
    <section className="desk-part">
      <h2>{t('cases.members.add')}</h2>
      <p>{t('cases.members.add-text')}</p>
      {!found && <FindReader refuse={refuse} onFound={setFound} />}
      {found && (
        <>
          <FoundReader found={found} />
          <Form onSave={add} words={formWords(t, t('cases.members.add-do'))}>
            <VouchFields />
            <Checkbox name="lead" value="lead" label={t('cases.members.lead')} detail={t('cases.members.lead-detail')} />
          </Form>
        </>
      )}
    </section>
  )
}
