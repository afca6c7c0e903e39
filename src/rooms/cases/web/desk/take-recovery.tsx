import { useState } from 'react'
import { checkKeyRecord, keyId, KeyRecord, readAloud } from '#seal/key.ts'
import { SealRefused } from '#seal/refused.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { FileChoice } from '#ui/components/file-choice/file-choice.tsx'
import { SealNotice } from './seal-notice.tsx'

type Read = { readonly record: KeyRecord } | { readonly refused: SealRefused } | null

const read = async (text: string): Promise<KeyRecord> => {
  const parsed = KeyRecord.safeParse(jsonOf(text))
  if (!parsed.success || parsed.data.kind !== 'recovery') throw new SealRefused('seal.unreadable', '')
  await checkKeyRecord(parsed.data)
  return parsed.data
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The public half of the office's recovery, from a file; what makes it the office's is that its fingerprint is the one on the paper. */
export const TakeRecovery = ({ onChosen }: { onChosen: (recovery: KeyRecord) => void }) => {
  const t = useT()
  const [found, setFound] = useState<Read>(null)
  const take = async (file: File) => {
    try {
      setFound({ record: await read(await file.text()) })
    } catch (error) {
      if (!(error instanceof SealRefused)) throw error
      setFound({ refused: error })
    }
  }
  return (
    <>
      <FileChoice
        title={t('cases.recovery.file')}
        level={3}
        hint={t('cases.recovery.file-hint')}
        choose={t('cases.choose-file')}
        accept=".json,application/json"
        onFile={(file) => void take(file)}
      />
      {found && 'refused' in found && <SealNotice code={found.refused.code} where={found.refused.where} />}
      {found && 'record' in found && (
        <div>
          <p>{t('cases.recovery.compare')}</p>
          <p>
            <code>{readAloud(keyId(found.record))}</code>
          </p>
          <Button tone="primary" onPress={() => onChosen(found.record)}>
            {t('cases.recovery.same')}
          </Button>
        </div>
      )}
    </>
  )
}
