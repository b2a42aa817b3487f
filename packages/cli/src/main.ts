#!/usr/bin/env -S node --max-semi-space-size=8 --heap-growing-percent=50
// With these flags memory follows what a command holds, not how much it has read: by itself V8 collects late.

const NEEDED = 24

// All else is loaded behind this question: an older Node could not even read it.
if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  process.stderr.write(
    `Triagebook needs Node.js ${NEEDED} or newer; this is ${process.versions.node}. Get it from https://nodejs.org.\n`,
  )
  process.exitCode = 2
} else {
  const { start } = await import('./start.ts')
  await start()
}
