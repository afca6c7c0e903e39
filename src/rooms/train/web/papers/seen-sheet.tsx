import { useT } from '#ui/client/words.tsx'
import type { SheetSeen } from '../../contract/sheet.ts'
import { WAVES } from '../../contract/wave.ts'

/** A typed line in the words of the sheet, or what is wrong with it, by its column. */
export const SeenSheet = ({ seen: { sheet, form, person, answers, faults } }: { seen: SheetSeen }) => {
  const t = useT()
  if (faults.length > 0)
    return (
      <ul className="tests-list" role="alert">
        {faults.map(({ column, code, value }) => (
          <li key={`${column} ${code}`}>
            {t('train.papers.fault', { column, why: t(`train.answers.fault.${code}`, { value, waves: WAVES.join(', ') }) })}
          </li>
        ))}
      </ul>
    )
  return (
    <div role="status">
      <p>{t('train.papers.seen', { sheet: sheet ?? '', form: form ?? '', person: person ?? 'none' })}</p>
      <ol className="tests-list">
        {answers.map(({ number, signs, kind, texts }) => (
          <li key={number}>
            <strong>{`${number}${signs}`}</strong>{' '}
            {kind === 'chosen' ? texts.map((text) => text[t.lang]).join(' · ') : t('train.papers.kind', { kind })}
          </li>
        ))}
      </ol>
    </div>
  )
}
