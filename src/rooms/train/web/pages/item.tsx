import { useParts, useSearchValue } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useT } from '#ui/client/words.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { SideBySide } from '#ui/components/side-by-side/side-by-side.tsx'
import { itemShow } from '../../contract/bank.ts'
import { bankPaths } from '../../contract/bank-paths.ts'
import { ItemFacts } from '../bank/item-facts.tsx'
import { itemPairs } from '../bank/item-pairs.ts'
import { ItemState, saidAsks } from '../bank/item-state.tsx'
import { MAY } from '../bank/may.ts'
import { ReviewButtons } from '../bank/review-buttons.tsx'
import { ReviewsPart } from '../bank/reviews-part.tsx'
import { VignettePart } from '../bank/vignette-part.tsx'
import { useTrainingFrame } from '../frame.ts'
import { Way } from '../way.tsx'
import '../training.css'

const numberIn = (version: string | undefined): number | undefined =>
  version && /^[1-9]\d{0,5}$/.test(version) ? Number(version) : undefined

/** One item whole, in both languages beside each other, with its key: what a reviewer reads before agreeing. */
export const Page = () => {
  const t = useT()
  const frame = useTrainingFrame()
  const { programmeId, programme } = frame
  const { item: id } = useParts(bankPaths.item)
  const [version] = useSearchValue('version')
  const seen = useAnswer(itemShow, { programmeId, item: id, number: numberIn(version) })
  const { item, number, latest, state, asks, reviews, law, may } = seen
  const agreed = reviews.filter(({ verdict }) => verdict === 'agreed').length
  const languages = { es: t('train.bank.spanish'), en: t('train.bank.english') }
  const missing = { es: t('train.bank.no-spanish'), en: t('train.bank.no-english') }
  return (
    <div className="training">
      <PageHead
        title={t('train.bank.item-title', { item: id, number })}
        way={<Way crumbs={[{ label: t('train.page.bank'), href: bankPaths.bank({ programme }) }]} />}
        lead={t('train.bank.item-lead')}
      />
      {number < latest && <p className="training-notice">{t('train.bank.earlier', { latest })}</p>}
      {item.notice && <p className="training-notice">{item.notice[t.lang]}</p>}
      <p>
        <ItemState state={state} /> {saidAsks(t, asks, agreed)}
      </p>
      <ItemFacts seen={seen} programme={programme} />
      <SideBySide caption={t('train.bank.texts')} pairs={itemPairs(t, item)} words={{ part: t('train.bank.part'), languages, missing }} />
      {law && <VignettePart law={law} />}
      <ReviewsPart seen={seen} frame={frame} />
      {may.includes(MAY.review) && <ReviewButtons item={id} number={number} />}
    </div>
  )
}
