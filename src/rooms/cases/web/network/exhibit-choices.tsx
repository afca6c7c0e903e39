import { useT } from '#ui/client/words.tsx'
import { CheckboxGroup } from '#ui/components/checkbox/checkbox-group.tsx'
import type { CaseFile } from '../../domain/case-file.ts'
import { eachOnce } from '../../domain/exhibits.ts'

/** The exhibits that show it. One that is no longer in the case stays named, until somebody takes the mark away. */
export const ExhibitChoices = ({ file, chosen }: { file: CaseFile; chosen: readonly string[] }) => {
  const t = useT()
  const own = eachOnce(file.exhibit).map(({ id, content }) => ({ id, label: content.number, detail: content.description }))
  const gone = chosen
    .filter((id) => !own.some((one) => one.id === id))
    .map((id) => ({ id, label: t('cases.proof.no-exhibit'), detail: '' }))
  const options = [...own, ...gone]
  if (options.length === 0) return <p>{t('cases.network.no-exhibits')}</p>
  return <CheckboxGroup name="exhibits" startsWith={[...chosen]} label={t('cases.network.exhibits')} options={options} />
}
