import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-aria-components/Link'
import { useAnswer, useAnswerLater } from '#ui/client/answer.ts'
import { useParts } from '#ui/client/address.ts'
import { useCommand } from '#ui/client/command.ts'
import { useDownload } from '#ui/client/download.ts'
import { goOnAt } from '#ui/go-on.ts'
import { useNotice } from '#ui/client/notices.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { AnswerOf } from '#ui/client/request.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Confirm } from '#ui/components/dialog/confirm.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Status } from '#ui/components/status/status.tsx'
import { releasePaths as paths } from '../../contract/release-paths.ts'
import type { Correction } from '../../contract/release-facts.ts'
import { releaseArchive, releaseFile, releasePublish, releaseShow, releaseVerify } from '../../contract/release.ts'
import { correctedIn } from '../../domain/release/corrections.ts'
import { sayEarlier } from '../../domain/release/earlier-answer.ts'
import { sayReleaseRule } from '../../domain/release/say-rule.ts'
import { type Frame, useFrame } from '../frame.ts'
import { ReleaseState } from './state.tsx'
import '../release.css'

const PUBLISH = 'publish a release that another person made'

type Shown = AnswerOf<typeof releaseShow>
type Of = { readonly programmeId: string; readonly releaseId: string }

const Facts = ({ release, frame }: { release: Shown; frame: Frame }) => {
  const t = useT()
  const lines: readonly (readonly [string, string])[] = [
    [t('report.release.as-of'), frame.day(release.asOf)],
    [t('report.release.made-on'), frame.day(release.madeOn)],
    [t('report.release.published-on'), release.publishedOn === null ? t('report.release.not-yet') : frame.day(release.publishedOn)],
  ]
  return (
    <dl className="release-facts">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {[
        ['data', release.dataHash],
        ['manifest', release.manifestHash],
      ].map(([name, hash]) => (
        <div key={name}>
          <dt>{t(`report.release.${name}`)}</dt>
          <dd>
            <code className="hash">{hash}</code>
          </dd>
        </div>
      ))}
      {release.address && (
        <div>
          <dt>{t('report.release.address')}</dt>
          <dd>
            <a href={`${release.address}${t.lang}/`}>{`${release.address}${t.lang}/`}</a>
          </dd>
        </div>
      )}
    </dl>
  )
}

const Files = ({ release, of }: { release: Shown; of: Of }) => {
  const t = useT()
  const [file, archive] = [useDownload(releaseFile), useDownload(releaseArchive)]
  const refusal = file.refusal ?? archive.refusal
  return (
    <section className="part-section" aria-labelledby="files">
      <h2 id="files">{t('report.release.files')}</h2>
      {refusal && <ProblemNotice refusal={refusal} />}
      <div>
        <Button icon="download" busy={archive.busy} onPress={() => void archive.start(of)}>
          {t('report.release.all-files')}
        </Button>
      </div>
      <div className="part-scroll" role="region" aria-label={t('report.site.downloads')} tabIndex={0}>
        <table className="part-table release-files">
          <thead>
            <tr>
              <th scope="col">{t('report.site.file')}</th>
              <th scope="col" className="number">
                {t('report.site.size')}
              </th>
              <th scope="col">SHA-256</th>
            </tr>
          </thead>
          <tbody>
            {release.files.map(({ path, bytes, sha256 }) => (
              <tr key={path}>
                <th scope="row">
                  <Button small tone="quiet" icon="download" onPress={() => void file.start({ ...of, path })}>
                    {path}
                  </Button>
                </th>
                <td className="number">{t('report.site.kilobytes', { kilobytes: Math.ceil(bytes / 1024) })}</td>
                <td>
                  <code className="hash">{sha256}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const Verify = ({ of }: { of: Of }) => {
  const t = useT()
  const [asked, setAsked] = useState(false)
  const { value, error } = useAnswerLater(releaseVerify, asked ? of : null)
  return (
    <section className="part-section" aria-labelledby="verify">
      <h2 id="verify">{t('report.release.verify')}</h2>
      <p>{t('report.release.verify.text')}</p>
      <div>
        <Button onPress={() => setAsked(true)}>{t('report.release.verify.now')}</Button>
      </div>
      <div role="status">
        {value?.faults.length === 0 && <Status stand="done">{t('report.release.verify.whole', { files: value.files })}</Status>}
        {value?.faults.map(({ fault, path }) => (
          <p key={path}>
            <Status stand="stopped">{t(`report.verify.${fault}`, { path })}</Status>
          </p>
        ))}
      </div>
      {error && <ProblemNotice refusal={error.refusal} />}
    </section>
  )
}

/** In the reader's language, or in the only one whose text it corrects. */
const Corrected = ({ line }: { line: Correction }) => {
  const t = useT()
  const own = correctedIn(t.lang, line)
  const lang = own ? t.lang : t.lang === 'es' ? 'en' : 'es'
  const said = own ?? correctedIn(lang, line)
  if (!said) return null
  return (
    <li className="part-row">
      <p>
        <strong lang={lang}>{said.place}</strong>
        {own ? '' : ` · ${t('report.release.corrected-elsewhere')}`}
      </p>
      <dl className="compared-answer">
        <dt>{t('report.column.erratum-was')}</dt>
        <dd lang={lang}>{said.was}</dd>
        <dt>{t('report.column.erratum-is')}</dt>
        <dd lang={lang}>{said.is}</dd>
        <dt>{t('report.column.erratum-why')}</dt>
        <dd lang={lang}>{said.why}</dd>
      </dl>
    </li>
  )
}

const SignOffs = ({ release, frame }: { release: Shown; frame: Frame }) => {
  const t = useT()
  const { signOffs, example, corrections, rule } = release.facts
  const isEs = t.lang === 'es'
  return (
    <>
      <section className="part-section" aria-labelledby="sign-offs">
        <h2 id="sign-offs">{t('report.table.sign-offs')}</h2>
        {example && <p>{t('report.gate.example')}</p>}
        {rule && (
          <p>
            <strong>{t('report.rule.title')}.</strong>{' '}
            {sayReleaseRule(t, { rule, signOffs, example }, { nameOf: frame.names.country, day: frame.day })}
          </p>
        )}
        <ul className="part-rows">
          {signOffs.map((one) => (
            <li key={one.country} className="part-row">
              <p>
                <strong>{frame.names.country(one.country)}</strong> · {t(`report.state.${one.state}`)}
                {one.askedOn && !one.takenOn && ` · ${t('report.state.asked-on', { asked: frame.day(one.askedOn) })}`}
                {one.takenOn && ` · ${isEs ? one.officeEs : one.officeEn} · ${frame.day(one.takenOn)}`}
                {one.invitedBy && ` · ${t('report.sign-off.invited-by', { by: one.invitedBy })}`}
                {one.byLetter && ` · ${t('report.signing.letter-short')}`}
              </p>
              {one.earlier && <p>{sayEarlier(t, one.earlier, frame.day)}</p>}
              {one.reservationEs && <blockquote lang="es">{one.reservationEs}</blockquote>}
              {one.reservationEn && <blockquote lang="en">{one.reservationEn}</blockquote>}
            </li>
          ))}
        </ul>
      </section>
      {corrections.length > 0 && (
        <section className="part-section" aria-labelledby="corrections">
          <h2 id="corrections">{t('report.table.erratum')}</h2>
          <ul className="part-rows">
            {corrections.map((line, at) => (
              // Corrections have no name but their place.
              <Corrected key={at} line={line} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const Publish = ({ release, of }: { release: Shown; of: Of }) => {
  const t = useT()
  const say = useNotice()
  const { send } = useCommand(releasePublish)
  const [asking, setAsking] = useState(false)
  const publish = async () => {
    const outcome = await send(of)
    if (outcome.kind === 'refused') return <ProblemNotice refusal={outcome.refusal} />
    say({ text: worded((t) => t('report.release.was-published', { version: outcome.value.version })) })
    return null
  }
  return (
    <>
      <Button tone="primary" onPress={() => setAsking(true)}>
        {t('report.release.publish', { version: release.version })}
      </Button>
      <Confirm
        title={t('report.release.publish.question', { version: release.version })}
        words={{ confirm: t('report.release.publish.confirm'), busy: t('ui.form.saving'), cancel: t('report.release.publish.cancel') }}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={publish}
      >
        <p>{t('report.release.publish.text')}</p>
      </Confirm>
    </>
  )
}

/** What was pressed is gone once a release is published: whoever published it goes on where its state is said. */
const useStateHeard = (publishedAt: string | null) => {
  const state = useRef<HTMLParagraphElement>(null)
  const before = useRef(publishedAt)
  useEffect(() => {
    if (before.current === null && publishedAt !== null) goOnAt(state.current)
    before.current = publishedAt
  }, [publishedAt])
  return state
}

/** One release: what is in it, where its countries stand, and whether its bytes are those that were made. */
export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const { programme, id } = useParts(paths.release)
  const of = { programmeId: frame.programmeId, releaseId: id }
  const release = useAnswer(releaseShow, of)
  const state = useStateHeard(release.publishedAt)
  return (
    <div className="release-page">
      <PageHead
        title={t('report.release.title', { version: release.version })}
        way={
          <Breadcrumb aria-label={t('report.way')} crumbs={[{ label: t('report.page.releases'), href: paths.releases({ programme }) }]} />
        }
        lead={t.lang === 'es' ? release.titleEs : release.titleEn}
        actions={release.may.includes(PUBLISH) && <Publish release={release} of={of} />}
      />
      <p ref={state}>
        <ReleaseState release={release} />
      </p>
      {release.publishedAt === null && !release.may.includes(PUBLISH) && <p>{t('report.release.waits')}</p>}
      {release.invitedPair && <p>{t('report.release.invited-pair', { published: release.publishedAt === null ? 'no' : 'yes' })}</p>}
      {release.supersededBy && <p>{t('report.release.superseded-by', { version: release.supersededBy })}</p>}
      <Facts release={release} frame={frame} />
      <Files release={release} of={of} />
      <Verify of={of} />
      <SignOffs release={release} frame={frame} />
      <p>
        <Link href={paths.releases({ programme })}>{t('report.release.back')}</Link>
      </p>
    </div>
  )
}
