import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']
const PLACES = [
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The browser that `TRIAGEBOOK_BROWSER` names, else one on PATH, else one in a usual place. Without one a page test is
 * skipped, with one line that says so; in CI that is an error.
 */
export function findBrowser(
  env: Environment = process.env,
  isProgram: (file: string) => boolean = canRun,
): string | undefined {
  const named = env.TRIAGEBOOK_BROWSER
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named
    throw new Error('TRIAGEBOOK_BROWSER does not name a program that can be run.')
  }
  const onPath = (env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
  const found = [...onPath, ...PLACES].find(isProgram)
  if (found !== undefined) return found
  if (env.CI)
    throw new Error('The page tests need a browser in CI: install chromium, or set TRIAGEBOOK_BROWSER.')
  console.warn(
    'No Chromium was found: the tests in a browser are skipped. Install it, or set TRIAGEBOOK_BROWSER.',
  )
  return undefined
}

/** Starts the browser with a fresh profile and without a network life of its own. The caller closes it. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, headless: true, args: FLAGS })
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
