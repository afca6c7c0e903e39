import { timeline, type Timeline, type TimelineBar } from './timeline.ts'

const written = (locale: string): Timeline['tick'] => {
  const forms = { year: { year: 'numeric' }, month: { month: 'short', year: 'numeric' }, day: { day: 'numeric', month: 'short' } } as const
  return (day, unit) => new Intl.DateTimeFormat(locale, { ...forms[unit], timeZone: 'UTC' }).format(new Date(day))
}

const day = (label: string, date: string): TimelineBar => ({ label, first: date, last: date, sure: { first: date, last: date } })
const lanes = (nobody: string): Timeline['lanes'] => [
  {
    name: 'S-01 Ceiba',
    bars: [
      { label: '1', first: null, last: '2025-02-28', sure: null },
      { label: '2', first: '2025-03-01', last: '2025-03-31', sure: null },
      day('3', '2025-03-14'),
      { label: '5', first: '2025-04-02', last: null, sure: null },
    ],
  },
  {
    name: 'V-02 Caoba',
    bars: [{ label: '4', first: '2025-03-10', last: '2025-05-31', sure: { first: '2025-03-31', last: '2025-05-01' } }],
  },
  { name: nobody, bars: [day('6', '2025-05-20')] },
]

export const examples = {
  es: () => timeline({ lanes: lanes('Sin persona'), tick: written('es-HN') }),
  en: () => timeline({ lanes: lanes('Nobody named'), tick: written('en-GB') }),
  oneDay: () =>
    timeline({
      lanes: [{ name: 'Ocotepeque, terminal de autobuses del norte', bars: [day('1', '2025-03-14'), day('2', '2025-03-14')] }],
      tick: written('es-HN'),
    }),
  years: () =>
    timeline({
      lanes: [{ name: 'P-01', bars: [day('1', '1998-02-03'), { label: '2', first: '2001-01-01', last: '2025-12-31', sure: null }] }],
      tick: written('en-GB'),
    }),
  nothing: () => timeline({ lanes: [], tick: written('en-GB') }),
}
