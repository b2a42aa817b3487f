import { expect, it } from 'vitest'
import { IP_SAMPLES } from '../../../test-data/ip-samples.ts'
import { redact } from '../../redact.ts'

it('IP addresses stay where the settings do not ask', () => {
  const found = IP_SAMPLES.real.filter(({ value }) => 'ip' in redact(`From ${value}.`).found)
  expect(found).toEqual([])
})
