/**
 * The words of components that are the same in every room, ready to be handed to them: `<Dialog words={dialogWords(t)} …/>`.
 * `t` is a translator over catalogues that hold `uiMessages`. What depends on the subject is still the caller's.
 */
import type { Translate } from '#kernel/i18n/translate.ts'
import type { ShellWords } from './components/app-shell/app-shell.tsx'
import type { TableWords } from './components/data-table/table-words.ts'
import type { DateWords } from './components/date-field/date-field.tsx'
import type { DialogWords } from './components/dialog/dialog.tsx'
import type { DiffWords } from './components/diff/diff.tsx'
import type { FigureWords } from './components/figure/figure.tsx'
import type { FormWords } from './components/form/form.tsx'
import type { ProblemWords } from './components/problem-panel/problem-panel.tsx'
import type { CounterWords } from './components/text-area/counter.tsx'

export const shellWords = (t: Translate): ShellWords => ({
  skip: t('ui.shell.skip'),
  menu: t('ui.shell.menu'),
  navigation: t('ui.shell.navigation'),
  languages: t('ui.shell.languages'),
})

/** `filter` and `count` name what the rows are. */
export const tableWords = (t: Translate, subject: Pick<TableWords, 'filter' | 'count'>): TableWords => ({
  ...subject,
  unknown: t('ui.table.unknown'),
  noMatch: t('ui.table.no-match'),
  showAll: t('ui.table.show-all'),
  ticking: {
    all: t('ui.table.all'),
    row: (name) => t('ui.table.row', { name }),
    chosen: (n) => t('ui.table.chosen', { n }),
    none: t('ui.table.none'),
  },
  download: t('ui.table.download'),
})

/** `save` is the verb and what is saved. */
export const formWords = (t: Translate, save: string): FormWords => ({
  save,
  saving: t('ui.form.saving'),
  refused: (n) => t('ui.form.refused', { n }),
  amiss: {
    impossible: t('ui.date.impossible'),
    incomplete: t('ui.date.incomplete'),
    unchosen: t('ui.form.unchosen'),
    unreadable: t('ui.number.unreadable'),
  },
})

export const counterWords = (t: Translate): CounterWords => ({
  left: (n) => t('ui.counter.left', { n }),
  over: (n) => t('ui.counter.over', { n }),
})

export const dateWords = (t: Translate): DateWords => ({
  day: t('ui.date.day'),
  month: t('ui.date.month'),
  year: t('ui.date.year'),
})

export const dialogWords = (t: Translate): DialogWords => ({
  close: t('ui.dialog.close'),
  losing: t('ui.dialog.losing'),
  stay: t('ui.dialog.stay'),
  lose: t('ui.dialog.lose'),
})

/** The name of the region of notices stands beside its words. */
export const noticeWords = (t: Translate): { name: string; words: { close: string } } => ({
  name: t('ui.notice.region'),
  words: { close: t('ui.notice.close') },
})

export const problemWords = (t: Translate): ProblemWords => ({
  kept: t('ui.problem.kept'),
  next: t('ui.problem.next'),
  code: t('ui.problem.code'),
})

export const figureWords = (t: Translate): FigureWords => ({
  table: t('ui.figure.table'),
  svg: t('ui.figure.svg'),
  csv: t('ui.figure.csv'),
})

export const diffWords = (t: Translate): DiffWords => ({ removed: t('ui.diff.removed'), added: t('ui.diff.added'), end: t('ui.diff.end') })
