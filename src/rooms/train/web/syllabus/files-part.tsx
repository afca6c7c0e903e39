import { useDownload } from '#ui/client/download.ts'
import { useProgramme } from '#ui/client/here.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { useSay, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { syllabusFile } from '../../contract/syllabus-operations.ts'
import type { Shown } from './shown.ts'

/** What a version that follows this one says of itself. */
const NextNamed = ({ semver, sha256 }: Pick<Shown, 'semver' | 'sha256'>) => {
  const t = useT()
  return (
    <>
      <p>{t('train.files.next')}</p>
      <pre className="syllabus-parent" tabIndex={0} role="group" aria-label={t('train.files.parent')}>
        {`"parent": ${JSON.stringify({ semver, sha256 }, null, 2)}`}
      </pre>
    </>
  )
}

/** What the version was recorded from, file by file, for whoever writes the next; and what that one has to say of itself. */
export const FilesPart = ({ shown: { sha256, semver, state, titleEs, titleEn, chapters } }: { shown: Shown }) => {
  const t = useT()
  const say = useSay()
  const { id: programmeId } = useProgramme()
  const { start, busy, refusal } = useDownload(syllabusFile)
  const files = [
    { name: 'syllabus.json', title: { es: titleEs, en: titleEn }, asked: {} },
    ...chapters.map((one) => ({ name: `${one.id}.json`, title: { es: one.titleEs, en: one.titleEn }, asked: { chapter: one.id } })),
  ]
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t('train.files.title')}</h2>
      <p>{t('train.files.lead')}</p>
      <ul className="syllabus-list">
        {files.map(({ name, title, asked }) => (
          <li key={name}>
            <div className="syllabus-actions">
              <span className="syllabus-file">
                <strong>{name}</strong> {say(title)}
              </span>
              <Button
                small
                icon="download"
                busy={busy}
                aria-label={t('train.files.download-of', { name })}
                onPress={() => void start({ programmeId, sha256, ...asked })}
              >
                {t('train.files.download')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {refusal && <ProblemNotice refusal={refusal} />}
      {state !== 'withdrawn' && <NextNamed sha256={sha256} semver={semver} />}
    </section>
  )
}
