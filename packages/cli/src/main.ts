#!/usr/bin/env -S node --max-semi-space-size=8 --heap-growing-percent=50
// With these flags memory follows what a command holds, not how much it has read: by itself V8 collects late.
import { runCli } from './run-cli.ts'
import { terminal } from './terminal.ts'

// Whoever reads the output may have read enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})
process.exitCode = await runCli(process.argv.slice(2), terminal())
