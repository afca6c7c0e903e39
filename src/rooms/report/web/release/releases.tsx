import { useMemo } from 'react'
import { Link } from 'react-aria-components/Link'
import { useAnswer } from '#ui/client/answer.ts'
import { useTableView } from '#ui/client/address.ts'
import { saveTable } from '#ui/client/save-table.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { Column } from '#ui/components/data-table/column.ts'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { tableWords } from '#ui/words.ts'
import { releasePaths as paths } from '../../contract/release-paths.ts'
import { type ReleaseLine, releaseList } from '../../contract/release.ts'
import { signOffShow } from '../../contract/sign-off.ts'
import { sayWhyHeldUp } from '../../domain/release/held-up-by.ts'
import { type Frame, useFrame } from '../frame.ts'
import { Gate } from '../sign-off/gate.tsx'
import { useMaking } from './make.tsx'
import { ReleaseState, stateKey } from './state.tsx'
import '../release.css'

const MAKE = 'make a release'

const useColumns = ({ programme, day }: Frame): readonly Column<ReleaseLine>[] => {
  const t = useT()
  return useMemo(
    () => [
      {
        id: 'version',
        header: t('report.release.version'),
        value: ({ version }) => version,
        cell: ({ id, version }) => <Link href={paths.release({ programme, id })}>{version}</Link>,
        width: 'code',
      },
      {
        id: 'state',
        header: t('report.release.state'),
        value: (line) => t(stateKey(line)),
        cell: (line) => <ReleaseState release={line} />,
        width: 'short',
      },
      { id: 'kind', header: t('report.release.kind'), value: ({ kind }) => t(`report.release.kind.${kind}`), width: 'short' },
      { id: 'as-of', header: t('report.release.as-of'), value: ({ asOf }) => asOf, cell: ({ asOf }) => day(asOf), width: 'short' },
      {
        id: 'manifest',
        header: t('report.release.manifest'),
        value: ({ manifestHash }) => manifestHash,
        cell: ({ manifestHash }) => <code className="hash">{manifestHash.slice(0, 16)}</code>,
        unsorted: true,
      },
    ],
    [t, programme, day],
  )
}

const Make = ({ frame, blocked, hasPublished }: { frame: Frame; blocked: string | undefined; hasPublished: boolean }) => {
  const t = useT()
  const { start, busy, around } = useMaking(frame)
  return (
    <section className="gate" aria-labelledby="make">
      <h2 id="make">{t('report.release.make')}</h2>
      <p>{t('report.release.make.text')}</p>
      <div className="release-actions">
        <Button tone="primary" busy={busy} disabledBecause={blocked} onPress={() => void start({ kind: 'release' })}>
          {t('report.release.make')}
        </Button>
        {hasPublished && <LinkButton href={paths.newErratum({ programme: frame.programme })}>{t('report.page.erratum')}</LinkButton>}
      </div>
      {around}
    </section>
  )
}

/** What was released, and whether the next release may be made. */
export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const { programmeId } = frame
  const { releases, may } = useAnswer(releaseList, { programmeId })
  const board = useAnswer(signOffShow, { programmeId })
  const columns = useColumns(frame)
  const blocking = board.countries.filter(({ country }) => board.gate.blocking.includes(country))
  const unsigned = board.gate.open || board.gate.example ? undefined : sayWhyHeldUp(t, blocking, frame.names.country)
  const { bare, unprintable } = board.gate
  const unprinted = unprintable > 0 ? t('report.gate.unprintable', { n: unprintable, told: 'no' }) : undefined
  const blocked = bare ? t('report.gate.bare') : (unsigned ?? unprinted)
  return (
    <div className="release-page">
      <PageHead
        title={t('report.page.releases')}
        lead={t('report.release.lead')}
        actions={<LinkButton href={paths.signOff({ programme: frame.programme })}>{t('report.page.sign-off')}</LinkButton>}
      />
      <Gate board={board} frame={frame} />
      {may.includes(MAKE) && <Make frame={frame} blocked={blocked} hasPublished={releases.some((one) => one.publishedAt !== null)} />}
      <DataTable
        {...useTableView()}
        caption={t('report.release.caption')}
        columns={columns}
        rows={releases}
        keyOf={({ id }) => id}
        lang={t.lang}
        words={tableWords(t, { filter: t('report.release.filter'), count: (shown, all) => t('report.release.count', { shown, all }) })}
        empty={
          <EmptyState
            level={2}
            title={t('report.release.empty')}
            text={t(`report.release.empty.text${board.gate.example ? '-example' : ''}`)}
            next={null}
          />
        }
        onDownload={(rows) => saveTable(t('report.release.file'), columns, rows)}
        narrow="stack"
      />
    </div>
  )
}
