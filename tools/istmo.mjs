#!/usr/bin/env node
import { needPort } from './port.mjs'
import { check, installed, run, setUp } from './setup.mjs'
import { buildWeb, standsBuilt } from './web.mjs'

const serves = process.argv[2] === 'serve' && !process.argv.some((word) => word === '--help' || word === '-h')
if (serves && !installed()) await needPort()
setUp()
if (serves && !standsBuilt()) check('src/app/before-building.ts')
if (serves && !buildWeb()) process.exit(1)
run(['src/app/cli.ts', ...process.argv.slice(2)])
