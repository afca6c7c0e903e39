import type { z } from 'zod'
import { workShow } from '#kernel/home/work-show.ts'
import { programmeShow } from '#programme/frame.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useDownload } from '#ui/client/download.ts'
import { useProgramme } from '#ui/client/here.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { useSay, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Progress } from '#ui/components/progress/progress.tsx'
import { type Home, homeShow } from '../../contract/home.ts'
import { packageExport } from '../../contract/operations.ts'
import { Chain } from '../home/chain.tsx'
import { FoundMap } from '../home/found-map.tsx'
import { NextSteps } from '../home/next-steps.tsx'
import { SightNotice } from '../sight-notice.tsx'
import { Waits } from '../home/waits.tsx'
import '../home/home.css'

const EXPORT = 'export the programme'

const Coverage = ({ coverage }: Pick<z.output<typeof Home>, 'coverage'>) => {
  const t = useT()
  const say = useSay()
  return (
    <section className="home-coverage" aria-labelledby="home-coverage">
      <h2 id="home-coverage">{t('report.home.coverage')}</h2>
      {coverage.map(({ round, nameEs, nameEn, covered, cells }) => (
        <Progress
          key={round}
          label={say({ es: nameEs, en: nameEn })}
          done={cells === 0 ? 0 : covered / cells}
          value={t('report.home.cells', { covered, cells })}
        />
      ))}
    </section>
  )
}

/** The programme at a glance: what waits for its reader, its chain from what was said to what came of it, and what was found where. */
export const Page = () => {
  const [t, say] = [useT(), useSay()]
  const { id: programmeId, code: programme } = useProgramme()
  const home = useAnswer(homeShow, { programmeId })
  const work = useAnswer(workShow, { programmeId, programme })
  const frame = useAnswer(programmeShow, { programmeId })
  const { start, busy, refusal } = useDownload(packageExport)
  const names = new Map(frame.countries.map((one) => [one.code, say({ es: one.nameEs, en: one.nameEn })]))
  return (
    <>
      <PageHead
        title={say({ es: frame.nameEs, en: frame.nameEn })}
        lead={t('report.home.covers', {
          code: programme,
          countries: frame.countries.length,
          sectors: frame.sectors.length,
          rounds: frame.rounds.length,
        })}
        actions={
          home.may.includes(EXPORT) && (
            <Button icon="download" tone="quiet" busy={busy} onPress={() => void start({ programmeId })}>
              {t('report.home.export')}
            </Button>
          )
        }
      />
      <SightNotice sight={home.sight} told="page" countries={frame.countries} />
      {refusal && <ProblemNotice refusal={refusal} />}
      <div className="home">
        {work.steps.length > 0 && <NextSteps steps={work.steps} />}
        <Waits
          waits={work.waits}
          nameOf={(code) => names.get(code) ?? t('report.region')}
          order={frame.countries.map(({ code }) => code)}
        />
        <Chain chain={work.chain} />
        {home.map && <FoundMap programme={programme} map={home.map} />}
        <Coverage coverage={home.coverage} />
        <p className="home-note">{say({ es: frame.disclaimerEs, en: frame.disclaimerEn })}</p>
      </div>
    </>
  )
}
