#!/usr/bin/env node
import process from 'node:process'
import { runCli } from './run-cli.ts'
import { terminal } from './terminal.ts'

process.exitCode = await runCli(process.argv.slice(2), terminal())
