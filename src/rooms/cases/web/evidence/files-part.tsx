import { useT } from '#ui/client/words.tsx'
import type { Exhibit } from '../../contract/exhibit.ts'
import { AddFile } from './add-file.tsx'
import type { ExhibitPartProps } from './at-exhibit.tsx'
import { CompareFile } from './compare-file.tsx'

const FileLine = ({ file: { label, sha256, bytes } }: { file: Exhibit['files'][number] }) => {
  const t = useT()
  return (
    <li>
      <strong>{label}</strong>
      <span>{t('cases.exhibit.file-size', { bytes })}</span>
      <code className="evidence-hash">{sha256}</code>
    </li>
  )
}

/** The files of an exhibit, by what tells whether they are still the same. */
export const FilesPart = (at: ExhibitPartProps) => {
  const t = useT()
  const { files } = at.exhibit.content
  return (
    <section className="desk-part">
      <h2>{t('cases.exhibit.files')}</h2>
      <p>{t('cases.exhibit.files-text')}</p>
      {files.length === 0 ? (
        <p>{t('cases.exhibit.files-none')}</p>
      ) : (
        <ul className="evidence-files">
          {files.map((file) => (
            <FileLine key={`${file.sha256} ${file.label}`} file={file} />
          ))}
        </ul>
      )}
      <AddFile {...at} />
      {files.length > 0 && <CompareFile files={files} />}
    </section>
  )
}
