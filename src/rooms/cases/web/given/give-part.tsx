import { useState } from 'react'
import { keyId } from '#seal/key.ts'
import { useNotice } from '#ui/client/notices.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import type { FoundKey } from '../../contract/operations.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { useMeetings } from '../desk/use-desk.ts'
import type { ExhibitPartProps } from '../evidence/at-exhibit.tsx'
import { FindReader, FoundReader } from '../members/find-reader.tsx'
import { VouchFields, vouched } from '../members/vouch-fields.tsx'
import { giveExhibit } from '../meeting/give.ts'
import { now } from '../store/key-desk.ts'
import { ConditionsFields } from './conditions-fields.tsx'
import { GivenList } from './given-list.tsx'
import { readConditions } from './read-conditions.ts'

const GiveForm = ({ desk, one, exhibit }: ExhibitPartProps) => {
  const t = useT()
  const say = useNotice()
  const { meetings } = useMeetings()
  const [found, setFound] = useState<FoundKey | null>(null)
  const refuse = (id: string) => (id === keyId(desk.key.record) ? worded((t) => t('cases.give.own')) : undefined)
  const give = async (values: FormData): Promise<Saved> => {
    if (!found) return { kind: 'saved' }
    const said = vouched(values, keyId(found.record))
    const conditions = readConditions(values, now())
    if ('faults' in said || 'missing' in conditions) {
      const missing = 'missing' in conditions ? conditions.missing : []
      const faults = missing.map((field) => ({ field, message: worded((t) => t(`cases.give.${field}-missing`)) }))
      return { kind: 'refused', faults: ['faults' in said ? said.faults : [], faults].flat() }
    }
    return savedOrRefused(async () => {
      await giveExhibit(desk, one.kept.ctx, { exhibit, to: found.record, called: said.member.called, ...conditions })
      setFound(null)
      say({ text: worded((t) => t('cases.give.given', { called: said.member.called })) })
      void meetings.meet()
    })
  }
  if (!found) return <FindReader refuse={refuse} onFound={setFound} />
  return (
    <>
      <FoundReader found={found} />
      <Form onSave={give} words={formWords(t, t('cases.give.do'))}>
        <VouchFields />
        <ConditionsFields />
      </Form>
    </>
  )
}

/** Gives a copy of one exhibit to somebody who reads nothing else of the case, and lists to whom it was given. */
export const GivePart = (at: ExhibitPartProps) => {
  const t = useT()
  return (
    <section className="desk-part">
      <h2>{t('cases.give.title')}</h2>
      <GivenList {...at} />
      <Disclosure level={3} title={t('cases.give.add')}>
        <p>{t('cases.give.text')}</p>
        <GiveForm {...at} />
      </Disclosure>
    </section>
  )
}
