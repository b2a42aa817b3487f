// Preloaded into the process of an action, which then pauses for no time: how long it pauses is tested with a clock.
import { syncBuiltinESMExports } from 'node:module'
import timers from 'node:timers/promises'

timers.setTimeout = async (_milliseconds, value) => value
syncBuiltinESMExports()
