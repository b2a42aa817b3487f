import { printScalar } from '@triagebook/record/yaml'

const TIME_ZONE = /^( +time_zone: ).*$/m

/** The default rules/sla.yml in the time zone of the book. */
export function slaText(standard: string, timeZone: string): string {
  if (!TIME_ZONE.test(standard))
    throw new Error('The default rules/sla.yml has no time zone that could be replaced.')
  return standard.replace(TIME_ZONE, (_, key: string) => key + printScalar(timeZone))
}
