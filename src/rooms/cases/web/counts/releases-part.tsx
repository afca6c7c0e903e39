import { type ReactNode, useEffect, useState } from 'react'
import { countryName } from '#kernel/i18n/country-name.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import type { AnswerOf } from '#ui/client/request.ts'
import type { listCounts } from '../../contract/operations.ts'
import { momentIn } from '../case/moment.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { useMeetings } from '../desk/use-desk.ts'

type Listed = AnswerOf<typeof listCounts>

/** What offices have published, of each year the last. @param round another number asks anew */
export const ReleasesPart = ({ round }: { round: number }) => {
  const t = useT()
  const locale = useLocale()
  const { server } = useMeetings()
  const [listed, setListed] = useState<Listed | null>(null)
  const [notice, setNotice] = useState<ReactNode>(null)
  useEffect(() => {
    let isCurrent = true
    void savedOrRefused(async () => {
      const found = (await server.counts()) ?? []
      if (isCurrent) setListed(found)
    }).then((saved) => {
      if (isCurrent) setNotice(saved.kind === 'refused' ? saved.notice : null)
    })
    return () => {
      isCurrent = false
    }
  }, [server, round])
  return (
    <section className="counts-section">
      <h2>{t('cases.counts.releases')}</h2>
      {notice}
      {listed?.length === 0 && <p>{t('cases.counts.releases-none')}</p>}
      <ul className="desk-list">
        {listed?.map(({ id, officeName: office, release: { country, year, at, cells } }) => {
          const withheld = Object.values(cells).filter((value) => value === null).length
          const told = Object.values(cells).length - withheld
          return (
            <li key={id}>
              {t('cases.counts.releases-line', {
                office,
                country: countryName(t.lang, country),
                year: String(year),
                told,
                withheld,
                at: momentIn(locale, at),
              })}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
