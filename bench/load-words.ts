import { loadavg } from 'node:os'

/** How busy the machine has been in the last one, five and fifteen minutes: `1.0, 2.0, 3.0`. */
export function loadWords(): string {
  return loadavg()
    .map((one) => one.toFixed(1))
    .join(', ')
}
