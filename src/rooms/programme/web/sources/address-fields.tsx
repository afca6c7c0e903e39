import { useState } from 'react'
import { Link } from 'react-aria-components/Link'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { paths } from '../../contract/paths.ts'
import { sourceList } from '../../contract/source.ts'
import type { SourceLine } from '../../contract/source-line.ts'
import { addressRemarks, registeredAt } from '../../domain/source-address.ts'
import { sourceIn } from '../../domain/source-line.ts'

type Address = SourceLine['address']

const readAddress = (id: string): Address => (id === 'own' || id === 'unknown' ? id : null)

/** Where a source stands and whose address that is. What is said of it as one types stops no save. */
export const AddressFields = ({ now }: { now: SourceLine | undefined }) => {
  const t = useT()
  const { id: programmeId, code: programme } = useProgramme()
  const { sources } = useAnswer(sourceList, { programmeId })
  const [typed, setTyped] = useState(now?.url ?? '')
  const [address, setAddress] = useState<Address>(now?.address ?? null)
  const url = typed.trim() || null
  const remarks = url === null ? [] : addressRemarks({ url, address })
  const same = url === null ? [] : registeredAt(sources, url).filter(({ code }) => code !== now?.code)
  return (
    <>
      <TextField
        name="url"
        type="url"
        inputMode="url"
        label={t('programme.source.url')}
        hint={t('programme.source.url.hint')}
        optional={t('programme.source.optional')}
        value={typed}
        onChange={setTyped}
      />
      <div role="status">
        {(remarks.length > 0 || same.length > 0) && (
          <ul className="source-remarks">
            {remarks.map((remark) => (
              <li key={remark}>{t(`programme.source.remark.${remark}`)}</li>
            ))}
            {same.map((one) => (
              <li key={one.code}>
                {t('programme.source.registered')}{' '}
                <Link href={paths.source({ programme, source: one.code })} target="_blank">
                  {sourceIn(t.lang, one).title} ({one.code})
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
      <Select
        name="address"
        label={t('programme.source.address')}
        none={t('programme.source.address.none')}
        value={address ?? ''}
        onChange={(id) => setAddress(readAddress(id))}
        options={(['own', 'unknown'] as const).map((id) => ({ id, label: t(`programme.source.address.${id}`) }))}
      />
      <TextField
        name="readAt"
        type="url"
        inputMode="url"
        label={t('programme.source.read-at')}
        hint={t('programme.source.read-at.hint')}
        optional={t('programme.source.optional')}
        startsWith={now?.readAt ?? ''}
      />
    </>
  )
}
