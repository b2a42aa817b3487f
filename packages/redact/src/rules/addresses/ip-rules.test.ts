import { describe, expect, it } from 'vitest'
import { marked, unmarked } from '../../../test-data/marked.ts'
import { redact } from '../../redact.ts'

/** What is between `«` and `»` is found, and nothing else. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  'IPv4 addresses': [
    '«192.0.2.1»',
    '«8.8.8.8»',
    '«203.0.113.255»',
    '203.0.113.256',
    '1.2.3',
    '01.02.03.2026',
    '1.2.3.400',
  ],
  'special addresses': [
    '127.0.0.1',
    '0.0.0.0',
    '255.255.255.0',
    '«128.0.0.1»',
    '«255.255.254.0»',
    '«10.0.0.1»',
  ],
  'versions by the text before': [
    'v1.2.3.4',
    'version 1.2.3.4',
    'Version: 1.2.3.4',
    'build no. 1.2.3.4',
    'abschnitt nummer:  1.2.3.4',
    'version   1.2.3.4',
    'version    «1.2.3.4»',
    'Firefox/1.2.3.4',
    'app-1.2.3.4',
    '>=1.2.3.4',
    '^1.2.3.4',
    '§ 1.2.3.4',
    'subversion «1.2.3.4»',
    'host=«1.2.3.4»',
    'http://«1.2.3.4»/x',
  ],
  'versions by the text after': [
    '1.2.3.4.5',
    '1.2.3.4-beta',
    '1.2.3.4a',
    '1.2.3.4.zip',
    '1.2.3.4 release',
    '«1.2.3.4» releases',
    '«1.2.3.4».',
    '«1.2.3.4»/8',
  ],
  'one next to another': [
    '«203.0.113.1» «203.0.113.2»',
    '«203.0.113.1»,«203.0.113.2»',
    'app,1.2.3.4',
    '«2001:db8::1»,«2001:db8::2»',
  ],
  'IPv6 addresses': [
    '«2001:db8::1»',
    '«2001:db8:0:0:1:0:0:1»',
    '«fe80::1»%eth0',
    '[«2001:db8::1»]:443',
    '«2001:db8::1»: timeout',
    '«::ffff:192.0.2.128»',
    '«64:ff9b::192.0.2.33»',
    '«2001:db8::»',
    '12::30',
    '10:30:15',
    '::1',
    '::',
    'std::vector',
    'cafe::babe',
    '00:1a:2b:3c:4d:5e',
    '00:11:22:33:44:55:66:77',
    '2001:db8:1:2:3:4:5:6:7',
    'x2001:db8::1',
    '2001:db8::1x',
  ],
}

describe.each(Object.entries(ROWS))('an IP address: %s', (_, rows) => {
  it.each(rows)('%s', (row) => {
    expect(marked(unmarked(row), 'ip')).toBe(row)
  })
})

it.each(['192.0.2.1', '2001:db8::1'])('%s stays unless the settings ask for IP addresses', (address) => {
  expect(redact(`From ${address}.`)).toEqual({ text: `From ${address}.`, found: {} })
})
