import { expect, it } from 'vitest'
import { redact } from './redact.ts'
import { IP_SAMPLES } from './samples/ip-samples.ts'

it('IP addresses stay where the settings do not ask', () => {
  const found = IP_SAMPLES.real.filter(({ value }) => 'ip' in redact(`From ${value}.`).found)
  expect(found).toEqual([])
})
