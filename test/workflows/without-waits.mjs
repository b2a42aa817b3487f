// Preloaded (NODE_OPTIONS=--import): what an action waits for between its writes takes no time, as there is nobody to spare.
import { syncBuiltinESMExports } from 'node:module'
import timers from 'node:timers/promises'

timers.setTimeout = async () => {}
syncBuiltinESMExports()
