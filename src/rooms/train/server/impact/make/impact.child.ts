/**
 * Works one study out in a process of its own: it blocks the thread for seconds, and the process is ended to cancel. It is told all it needs and reads nothing else.
 */
import { createHash } from 'node:crypto'
import { renderDocx } from '#documents/docx/render-docx.ts'
import { renderHtml } from '#documents/html/render-html.ts'
import type { Document } from '#documents/model.ts'
import { renderPdf } from '#documents/pdf/render-pdf.ts'
import { LANGS, translator } from '#kernel/i18n/translate.ts'
import { answerOrders } from '#kernel/maker/orders.ts'
import { numbersCsv } from '../../../domain/evaluation/impact-numbers.ts'
import { ImpactPageShown, PAGE_SECTIONS } from '../../../contract/impact-page.ts'
import { composeEvaluation } from '../../../domain/evaluation/compose-evaluation.ts'
import type { EvaluationOrder } from '../../../domain/evaluation/order.ts'
import type { Words } from '../../../domain/impact/impact.ts'
import { composeImpactPage } from '../../../domain/impact-page/compose-impact-page.ts'
import { workedOut } from './work-out.ts'
import { trainMessages } from '../../../messages.ts'
import { FORMATS, type ImpactAnswer, type ImpactOrder, type Step } from './protocol.ts'

const WORDS: Words = { es: translator('es', trainMessages), en: translator('en', trainMessages) }

const RENDER: Readonly<Record<(typeof FORMATS)[number], (document: Document) => Promise<Uint8Array | string>>> = {
  pdf: async (document) => renderPdf(document),
  docx: renderDocx,
  html: async (document) => renderHtml(document),
}

const bytesOf = (content: Uint8Array | string): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content)

const pageIn = (lang: 'es' | 'en', order: EvaluationOrder): string => {
  const { title, dataKind, dataSays, sections } = composeImpactPage(order, WORDS[lang])
  const page = { title, dataKind, dataSays, sections: PAGE_SECTIONS.map((name) => sections[name]) }
  return JSON.stringify(ImpactPageShown.parse(page))
}

const documentsOf = async (order: EvaluationOrder, onStep: (step: Step) => void) => {
  const files: { path: string; bytes: Uint8Array }[] = []
  for (const lang of LANGS) {
    const document = composeEvaluation(order, WORDS[lang])
    for (const format of FORMATS) {
      onStep(`${lang}-${format}`)
      files.push({ path: `evaluation.${lang}.${format}`, bytes: bytesOf(await RENDER[format](document)) })
    }
  }
  return files
}

answerOrders<ImpactOrder, Step, ImpactAnswer>(async ({ gathered, documents }, onStep) => {
  onStep('answers')
  const worked = workedOut(gathered, WORDS)
  if (worked.kind === 'faulty') return worked
  onStep('page')
  const { impact } = worked
  const results = bytesOf(`${JSON.stringify(impact, null, 2)}\n`)
  const sha256 = createHash('sha256').update(results).digest('hex')
  const { plan, about, date, registration } = gathered
  const order: EvaluationOrder = { impact, plan, about, date, registration, resultsSha256: sha256 }
  const texts = [
    { path: 'results.json', bytes: results },
    { path: 'numbers.csv', bytes: bytesOf(numbersCsv(impact)) },
    { path: 'plan.json', bytes: bytesOf(gathered.planText) },
  ]
  return {
    kind: 'made',
    pages: { es: pageIn('es', order), en: pageIn('en', order) },
    sha256,
    files: documents ? [...(await documentsOf(order, onStep)), ...texts] : texts,
  }
})
