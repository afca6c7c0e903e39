import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { z } from 'zod'
import { EXIT, type Invocation } from '#kernel/cli/command.ts'
import { LANGS, type Lang } from '#kernel/i18n/translate.ts'
import type { Impact, ImpactPlan } from '../contract/impact.ts'
import { ImpactAbout } from '../contract/impact-about.ts'
import { composeEvaluation } from '../domain/evaluation/compose-evaluation.ts'
import { publishedOf } from '../domain/evaluation/published.ts'
import { reconciledOf } from '../domain/evaluation/reconciled.ts'
import type { Words } from '../domain/impact/impact.ts'
import { numbersCsv } from '../domain/evaluation/impact-numbers.ts'
import { makeDocuments } from './make-documents.ts'
import type { Given } from './read-files.ts'
import { readJson } from './read-json.ts'

/** A report that was asked for: where to, in which languages, of which day, and what is told of the training. */
export type ReportAsked = { readonly out: string; readonly langs: readonly Lang[]; readonly date: string; readonly about: ImpactAbout }

/** The results as `--json` says them and as they lie beside the report. */
export const jsonOf = (impact: Impact): string => JSON.stringify(impact, null, 2)

const NOTHING = ImpactAbout.parse({ schema: 'istmo/impact-about/1' })

const langsOf = (asked: unknown): readonly Lang[] | undefined => {
  if (typeof asked !== 'string') return LANGS
  const given = asked.split(',')
  return given.every((item) => LANGS.some((lang) => lang === item)) ? LANGS.filter((lang) => given.includes(lang)) : undefined
}

/** What the options ask for; nothing where no report is asked, and in sentences what is wrong with them. */
export const reportAsked = async ({ options, t }: Invocation): Promise<Given<ReportAsked | null>> => {
  const { report, date, about, lang } = options
  if (typeof report !== 'string') return { kind: 'read', value: null }
  const langs = langsOf(lang)
  const day = z.iso.date().safeParse(date)
  const wrong = [...(day.success ? [] : ['train.cli.report-date']), ...(langs ? [] : ['train.cli.report-lang'])]
  if (wrong.length > 0 || !day.success || !langs) return { kind: 'refused', lines: wrong.map((key) => t(key)) }
  const told = typeof about === 'string' ? await readJson(about, ImpactAbout, t) : ({ kind: 'read', value: NOTHING } as const)
  return told.kind === 'refused' ? told : { kind: 'read', value: { out: resolve(report), langs, date: day.data, about: told.value } }
}

type Order = ReportAsked & { readonly impact: Impact; readonly plan: ImpactPlan }

/**
 * The evaluation in PDF, DOCX and HTML with the results that it prints. Where the people of a model do not come back to the flow, nothing is made: one of the two
 * would be wrong.
 */
export const makeReport = async (
  invocation: Invocation,
  { impact, plan, about, date, out, langs }: Order,
  words: Words,
): Promise<number> => {
  const { t, terminal } = invocation
  const lost = reconciledOf(impact).filter(({ agrees }) => !agrees)
  if (lost.length > 0) {
    for (const { statistic, wave, arms, n, flow } of lost)
      terminal.err(t('train.cli.not-reconciled', { statistic, wave, arms: arms.join(' + '), n, flow }))
    return EXIT.refused
  }
  const published = publishedOf(impact, words)
  const results = `${jsonOf(published)}\n`
  const order = { impact: published, plan, about, date, resultsSha256: createHash('sha256').update(results).digest('hex') }
  return makeDocuments(invocation, {
    out,
    documents: langs.map((lang) => ({ name: `evaluation.${lang}`, compose: () => composeEvaluation(order, words[lang]) })),
    texts: { 'results.json': results, 'numbers.csv': numbersCsv(published) },
  })
}
