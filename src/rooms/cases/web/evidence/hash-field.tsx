import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { HashChoice } from './hash-choice.tsx'
import { SealedField } from '../desk/sealed-fields.tsx'

/** The hash of a file as it was found: pasted, or worked out from the file here. */
export const HashField = ({ startsWith, level }: { startsWith: string; level: 3 | 4 }) => {
  const t = useT()
  const [hash, setHash] = useState(startsWith)
  return (
    <>
      <SealedField
        name="sha256"
        value={hash}
        onChange={setHash}
        label={t('cases.exhibit.hash')}
        hint={t('cases.custody.hash-hint')}
        optional={t('cases.exhibit.optional')}
      />
      <HashChoice
        title={t('cases.custody.hash-choose')}
        hint={t('cases.exhibit.file-add-hint')}
        level={level}
        onHashed={({ sha256 }) => setHash(sha256)}
      />
    </>
  )
}
