import { useProgramme } from '#ui/client/here.ts'
import type { AnswerOf } from '#ui/client/request.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { type Element, ELEMENTS } from '../../contract/elements.ts'
import { type sheetList, sheetSettle } from '../../contract/sheet.ts'
import type { Wave } from '../../contract/wave.ts'
import { useStep } from '../tests/use-step.tsx'

type Listed = AnswerOf<typeof sheetList>
type Shown = { readonly listed: Listed; readonly session: string; readonly wave: Wave }

const isElement = (what: string): what is Element => (ELEMENTS as readonly string[]).includes(what)

/** Where two typists differ: the paper says who is right, sheet by sheet. */
export const Differences = ({ listed: { disagreements, perThousand, mostPerThousand, answersTwice }, session, wave }: Shown) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { go, busy, refusal } = useStep(sheetSettle)
  const sheets = [...Map.groupBy(disagreements, ({ sheet }) => sheet)]
  const settle = (sheet: string, used: 1 | 2) => void go({ programmeId, session, wave, sheet, used })
  return (
    <section className="tests-part" aria-labelledby="differences">
      <h2 id="differences">{t('train.papers.differences')}</h2>
      {perThousand === null ? (
        <p>{t('train.papers.none-twice')}</p>
      ) : (
        <p className={perThousand > mostPerThousand ? 'tests-differs' : ''}>
          {t('train.papers.rate', {
            n: answersTwice,
            rate: Math.round(perThousand * 10) / 10,
            most: mostPerThousand,
            over: perThousand > mostPerThousand ? 'yes' : 'no',
          })}
        </p>
      )}
      <ul className="tests-list">
        {sheets.map(([sheet, all]) => (
          <li key={sheet}>
            <p>
              <strong>{sheet}</strong>
            </p>
            <ul>
              {all.map(({ what, first, second }) => (
                <li key={what}>
                  {t('train.papers.difference', {
                    what: isElement(what) ? 'code' : what,
                    code: isElement(what) ? t(`train.paper.code.${what}`) : '',
                    first,
                    second,
                  })}
                </li>
              ))}
            </ul>
            {all[0]?.settled ? (
              <p>{t('train.papers.settled', { used: all[0].settled })}</p>
            ) : (
              <div className="tests-acts">
                {([1, 2] as const).map((used) => (
                  <Button
                    key={used}
                    small
                    busy={busy}
                    aria-label={t('train.papers.settle-of', { used, sheet })}
                    onPress={() => settle(sheet, used)}
                  >
                    {t('train.papers.settle', { used })}
                  </Button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
      {refusal}
    </section>
  )
}
