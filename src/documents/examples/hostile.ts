import type { Block, Document, Runs } from '../model.ts'

/** Texts that would run, read a file, break out of their place or vanish, were they taken for anything but text. */
export const HOSTILE_TEXTS: readonly string[] = [
  '#read("/etc/passwd")',
  '#import "@preview/x:0.1.0": *',
  '#{ panic("run") } #eval("1+1") $sum_(i=0)^n$',
  '= A heading\n- an item *bold* _soft_ `raw` <label> @ref // comment /* more */',
  '"); #panic("out of the string") #text("',
  '\\u{41} \\" \\\\ \\n ]#[ }#{',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title><script>alert(1)</script><!--',
  '&lt;b&gt; &amp;amp; &#x41;',
  'javascript:alert(1)',
  '${7*7} {{7*7}} <%= 7*7 %> %s %n',
  '=HYPERLINK("http://example.org","x") +1 @SUM(A1)',
  ']]><x/><?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>&b;',
  'file:///etc/passwd ../../../../etc/passwd %2e%2e%2f',
]

/** A document with the given text in every place that takes one. */
export const hostile = (text: string): Document => {
  const runs: Runs = [{ kind: 'text', text }]
  const blocks: Block[] = [
    { kind: 'contents' },
    { kind: 'heading', id: 'one', level: 1, runs },
    { kind: 'paragraph', runs: [...runs, { kind: 'value', text, key: text }, { kind: 'ref', to: 'one', text }, { kind: 'link', href: `https://example.org/?q=${encodeURIComponent(text)}`, text }, { kind: 'cite', keys: ['k'] }] },
    { kind: 'paragraph', lead: true, runs: [{ kind: 'text', text, strong: true, emphasis: true, lang: 'es' }] },
    { kind: 'list', items: [runs] },
    { kind: 'quote', lang: 'es', runs, source: runs },
    { kind: 'table', id: 'table', caption: runs, columns: [{ header: runs }, { header: runs }], rows: [[{ runs, header: true }, { runs }]], notes: [runs] },
    { kind: 'figure', id: 'figure', caption: runs, alt: text, notes: [runs], svg: '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" viewBox="0 0 20 20"/>' },
    { kind: 'card', id: 'card', label: text, title: runs, facts: runs, blocks: [{ kind: 'paragraph', runs }] },
    { kind: 'callout', tone: 'accent', title: runs, blocks: [{ kind: 'paragraph', note: true, runs }] },
    { kind: 'references' },
  ]
  return {
    id: 'hostile', lang: 'en', title: text, subtitle: text, authors: [text], date: '2009-03-02', keywords: [text], blocks,
    edition: { version: text, label: text, dataHash: text, colophon: [text] },
    references: [{ key: 'k', label: text, runs, details: [runs] }],
  }
}
