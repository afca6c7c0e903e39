import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tidy } from '../../../contract/item-text.ts'
import { readText } from './read-text.ts'
import { htmlOf } from './write-text.ts'

const shared = (html: string) => readText(html, 'html').shared

describe('text out of HTML', () => {
  it('keeps words and breaks, and reads what characters stand for', () => {
    expect(shared('<p>El 50&nbsp;% de los casos&hellip;</p><p>&iquest;Qu&eacute; &#233;s &#xe9;?<br />Fin</p>')).toBe(
      'El 50\u00a0% de los casos…\n¿Qué és é?\nFin',
    )
    expect(shared('a < b & c &noway; &#0; &#xD800; <!-- nothing --> d')).toBe('a < b & c &noway; &#0; &#xD800; d')
    expect(shared('<script>alert(1)</script>a<style>b</style>')).toBe('a')
  })
  it('tells what a plain text loses: markup, files, other languages', () => {
    const read = readText('<b>x</b> <img src="data:image/png;base64,AAAA"> <p class="q">y</p><table></table>', 'html')
    expect(read).toMatchObject({ shared: 'x y', markup: ['b', 'table'], files: ['data:image/png;base64,AAAA'] })
    const many = '<span lang="fr" class="multilang">traite</span><span class="multilang" lang="es-HN">trata</span>'
    expect(readText(many, 'html')).toMatchObject({ es: 'trata', en: '', languages: ['fr'], isMultilang: true })
  })
  it('parts languages as the filter does, and gives what names none to both', () => {
    const read = readText(
      'Art. 3: <span lang="es" class="multilang">trata</span><span lang="en" class="multilang">trafficking</span>.',
      'html',
    )
    expect(read).toMatchObject({ es: 'Art. 3: trata.', en: 'Art. 3: trafficking.', isMultilang: true })
    expect(readText('<lang lang="en">one</lang><lang lang="es">uno</lang>', 'html')).toMatchObject({ es: 'uno', en: 'one' })
  })
  it('reads HTML in a text of Moodle’s own format only where there is some', () => {
    expect(readText('a < b\nc', 'moodle').shared).toBe('a < b\nc')
    expect(readText('a<br>b\nc', 'moodle').shared).toBe('a\nb\nc')
    expect(readText('<b>x</b>', 'plain')).toMatchObject({ shared: '<b>x</b>', markup: [] })
    expect(readText('**x**', 'markdown')).toMatchObject({ shared: '**x**', markup: ['markdown'] })
  })
  it('takes whatever stands there, in time that grows with its length', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('<', '>', '"', "'", '<span', ' lang="es"', ' class="multilang">', '</span>', '<!--', '-->', '&', ';', 'a', '/'),
        ),
        (signs) => {
          expect(tidy(shared(signs.join('')))).toBe(shared(signs.join('')))
        },
      ),
    )
    // What grew with the square of the length would outlast the test.
    for (const sign of ['<', '<a', '<a "', '<!--', '&#1', '<span lang="']) expect(shared(sign.repeat(100_000))).toEqual(expect.any(String))
  })
  it('comes back as it was written, in one language and in both', () => {
    const text = fc.string({ unit: fc.constantFrom(...'a<>&"\'; \nñ;#/') }).map(tidy)
    fc.assert(
      fc.property(text, text, (es, en) => {
        expect(shared(htmlOf({ es, en }, 'es'))).toBe(es)
        expect(readText(htmlOf({ es, en }, 'both'), 'html')).toMatchObject({ es, en })
      }),
    )
  })
})
