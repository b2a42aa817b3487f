/** Prints whose token it is: `node print-account.ts <api> <token>`. A process of its own, because proxies are found once. */
import process from 'node:process'
import { gitHubForge } from '../src/github/index.ts'
import { fakeClock } from './fake-clock.ts'

const [, , apiUrl = '', token = ''] = process.argv
const forge = gitHubForge({
  apiUrl: new URL(apiUrl),
  token,
  owner: 'acme',
  name: 'support',
  clock: fakeClock(),
})
process.stdout.write(JSON.stringify(await forge.account()))
