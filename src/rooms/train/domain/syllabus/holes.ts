import type { Both } from '../../contract/both.ts'
import type { Syllabus } from '../../contract/syllabus.ts'
import type { Link } from './link.ts'

/** A place where the chain breaks. The sentence is the message `train.syllabus.hole.<code>`. */
export type Hole = {
  readonly code:
    | 'gap-unanswered'
    | 'gap-set-aside'
    | 'no-outcome'
    | 'no-module'
    | 'no-item'
    | 'few-items'
    | 'no-bank'
    | 'no-origin'
    | 'no-gap'
  readonly link: string
  readonly values: Readonly<Record<string, string | number>>
  /** Why the authors left it so, where they say. */
  readonly reason?: Both
}

const leadsTo = (link: Link, kind: string): boolean => link.down.some((key) => key.startsWith(`${kind} `))
const comesFrom = (link: Link, kind: string): boolean => link.up.some((key) => key.startsWith(`${kind} `))

const gapHole = (link: Link, syllabus: Syllabus): readonly Hole[] => {
  if (leadsTo(link, 'competence')) return []
  const aside = syllabus.setAside.find(({ gap }) => gap === link.code)
  return aside
    ? [{ code: 'gap-set-aside', link: link.code, values: {}, reason: aside.reason }]
    : [{ code: 'gap-unanswered', link: link.code, values: {} }]
}

const competenceHoles = (link: Link, syllabus: Syllabus): readonly Hole[] => {
  const own = syllabus.competences.find(({ code }) => code === link.code)
  return [
    ...(comesFrom(link, 'gap')
      ? []
      : [{ code: 'no-gap' as const, link: link.code, values: {}, ...(own?.reasonNoGap && { reason: own.reasonNoGap }) }]),
    ...(leadsTo(link, 'outcome') ? [] : [{ code: 'no-outcome' as const, link: link.code, values: {} }]),
  ]
}

const outcomeHoles = (link: Link, syllabus: Syllabus, hasBank: boolean): readonly Hole[] => {
  const have = link.down.filter((key) => key.startsWith('item ')).length
  const need = syllabus.outcomes.find(({ code }) => code === link.code)?.itemsMin ?? 1
  return [
    ...(comesFrom(link, 'competence') ? [] : [{ code: 'no-origin' as const, link: link.code, values: {} }]),
    ...(leadsTo(link, 'module') ? [] : [{ code: 'no-module' as const, link: link.code, values: {} }]),
    ...(hasBank && have === 0 ? [{ code: 'no-item' as const, link: link.code, values: {} }] : []),
    ...(hasBank && have > 0 && have < need ? [{ code: 'few-items' as const, link: link.code, values: { have, need } }] : []),
  ]
}

/** Where the chain breaks: what was found wanting and is not taught, what is taught and not asked, what comes from nothing. */
export const holesIn = (links: readonly Link[], syllabus: Syllabus, hasBank: boolean): readonly Hole[] => [
  ...links.flatMap((link) => {
    if (link.kind === 'gap') return gapHole(link, syllabus)
    if (link.kind === 'competence') return competenceHoles(link, syllabus)
    return link.kind === 'outcome' ? outcomeHoles(link, syllabus, hasBank) : []
  }),
  ...(hasBank ? [] : [{ code: 'no-bank' as const, link: syllabus.code, values: {} }]),
]
