#!/usr/bin/env node
import { run, setUp } from './setup.mjs'
import { buildWeb } from './web.mjs'

setUp()
if (process.argv[2] === 'serve' && !buildWeb()) process.exit(1)
run(['src/app/cli.ts', ...process.argv.slice(2)])
