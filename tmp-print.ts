import { readFileSync } from 'node:fs'
import { seedLaw } from '#law/rules'
import { Syllabus } from '#train/syllabus.ts'
import { printDocument } from './src/rooms/train/server/print/print-document.ts'
import { chainOf } from './src/rooms/train/domain/syllabus/chain.ts'
const syllabus = Syllabus.parse(JSON.parse(readFileSync('examples/first-syllabus/syllabus.json','utf8')))
const chain = chainOf(syllabus, {gaps:[],recommendations:[],answers:[]}, undefined)
for (const format of ['html','pdf','docx'] as const) { console.time(format); try { console.log((await printDocument({kind:'syllabus',lang:'en',format,syllabus,of:{},law:seedLaw(),chain}, new AbortController().signal)).length) } catch(e){console.log(String(e).slice(0,600))} console.timeEnd(format) }
