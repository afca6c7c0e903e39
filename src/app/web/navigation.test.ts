import { describe, expect, it } from 'vitest'
import { type Translate, translator } from '#kernel/i18n/translate.ts'
import { path } from '#kernel/page/path.ts'
import { page } from '#ui/client/page.ts'
import { navigationOf } from './navigation.ts'

const never = () => Promise.reject(new Error('the navigation loads no page'))
const at = (end: string) => path(`/app/programmes/:programme${end}`)
const pages = [
  page({ path: at(''), title: 'app.page.home', nav: 'home', load: never }),
  page({ path: at('/findings'), title: 'assess.page.findings', nav: 'assess', load: never }),
  page({ path: at('/findings/:code'), title: 'assess.page.finding', load: never }),
  page({ path: at('/people'), title: 'programme.page.people', nav: 'programme', roles: ['programme.officer'], load: never }),
]
const words = {
  'app.page.home': 'Home',
  'assess.page.findings': 'Findings',
  'assess.page.some': 'Some',
  'train.page.some': 'Some',
  'programme.page.people': 'People',
  'assess.menu': 'Assessment',
  'programme.menu': 'People',
  'train.menu': 'Training',
}
const t: Translate = translator('en', { es: {}, en: words })

const seen = (role: string, address: string) => {
  const seat = { country: 'HN', sector: null, office: 'Office', role }
  const programme = { id: 'p', code: 'X 1', nameEs: '', nameEn: '', seats: [seat] }
  return navigationOf(pages, programme, { t, address }).flatMap(({ id, links }) =>
    links.map(({ href, isCurrent }) => `${id} ${href}${isCurrent ? ' (here)' : ''}`),
  )
}

describe('the navigation', () => {
  it('has the pages of the programme in their groups, for whom they are', () => {
    expect(seen('assess.assessor', '/elsewhere')).toEqual(['home /app/programmes/X%201', 'assess /app/programmes/X%201/findings'])
    expect(seen('programme.officer', '/elsewhere')).toContain('programme /app/programmes/X%201/people')
  })

  it('says where one is, on the pages behind a list too', () => {
    const below = '/app/programmes/X%201/findings/F-3'
    expect(seen('assess.assessor', below)).toEqual(['home /app/programmes/X%201', 'assess /app/programmes/X%201/findings (here)'])
  })

  it('has home only where home is shown', () => {
    expect(seen('assess.assessor', '/app/programmes/X%201')).toContain('home /app/programmes/X%201 (here)')
    expect(seen('assess.assessor', '/app/programmes/X%201/nowhere').join()).not.toContain('here')
  })

  it('opens one of the groups of many pages, where one is or else the first, and says a single page once', () => {
    const many = (nav: 'assess' | 'train') =>
      ['a', 'b', 'c'].map((end) => page({ path: at(`/${nav}-${end}`), title: `${nav}.page.some`, nav, load: never }))
    const shown = (address: string) =>
      navigationOf(
        [...many('assess'), ...many('train'), ...pages.slice(3)],
        {
          id: 'p',
          code: 'X 1',
          nameEs: '',
          nameEn: '',
          seats: [{ country: 'HN', sector: null, office: 'Office', role: 'programme.officer' }],
        },
        { t, address },
      )
    const folds = (address: string) => shown(address).map(({ id, label, opens }) => `${id} ${label} ${opens}`)
    expect(folds('/app/programmes/X%201')).toEqual(['assess Assessment true', 'train Training false', 'programme undefined undefined'])
    expect(folds('/app/programmes/X%201/train-b')).toEqual([
      'assess Assessment false',
      'train Training true',
      'programme undefined undefined',
    ])
  })
})
