import { useState } from 'react'
import { keyId } from '#seal/key.ts'
import { useT } from '#ui/client/words.tsx'
import type { Fault } from '#ui/components/form/faults.ts'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import type { Member } from '../../contract/member.ts'
import type { FoundKey } from '../../contract/operations.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { FindReader, FoundReader } from '../members/find-reader.tsx'
import { VouchFields, vouched } from '../members/vouch-fields.tsx'

type GiveFormProps = {
  readonly refuse: (id: string) => Fault['message']
  readonly save: string
  readonly onGive: (found: FoundKey, member: Member) => Promise<unknown>
}

/** Somebody by the fingerprint that they read out, then who they are and how it was compared. */
export const GiveForm = ({ refuse, save, onGive }: GiveFormProps) => {
  const t = useT()
  const [found, setFound] = useState<FoundKey | null>(null)
  if (!found) return <FindReader refuse={refuse} onFound={setFound} />
  const give = async (values: FormData): Promise<Saved> => {
    const said = vouched(values, keyId(found.record))
    if ('faults' in said) return { kind: 'refused', faults: said.faults }
    return savedOrRefused(async () => {
      await onGive(found, said.member)
      setFound(null)
    })
  }
  return (
    <>
      <FoundReader found={found} />
      <Form onSave={give} words={formWords(t, save)}>
        <VouchFields />
      </Form>
    </>
  )
}
