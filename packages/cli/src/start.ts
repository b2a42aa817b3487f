import { runCli } from './run-cli.ts'
import { terminal } from './terminal/terminal.ts'

/** Runs the command line of this process. */
export async function start(): Promise<void> {
  // Whoever reads the output may have read enough, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  process.exitCode = await runCli(process.argv.slice(2), terminal())
}
