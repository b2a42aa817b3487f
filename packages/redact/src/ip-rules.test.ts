import { describe, expect, it } from 'vitest'
import { redact } from './redact.ts'

const ASKED = { ip: true, allows: () => false }

const TRUE = `
192.0.2.1|192.0.2.255|198.51.100.17|203.0.113.9|10.0.0.5|10.20.30.40|172.16.0.1|192.168.1.1|192.168.178.20|8.8.8.8
1.1.1.1|100.64.0.1|169.254.1.2|224.0.0.251|203.0.113.0|2001:db8::1|2001:db8:0:0:1:0:0:1|2001:0db8:0000:0000:0000:ff00:0042:8329
2001:DB8::FF00:42:8329|fe80::1|fe80::1ff:fe23:4567:890a|fd12:3456:789a:1::1|ff02::1|::ffff:192.0.2.128|64:ff9b::192.0.2.33`
  .trim()
  .split(/[\n|]/)

const LOOK_ALIKES = `
v1.2.3.4|V1.2.3.4|version 1.2.3.4|Version: 1.2.3.4|release 1.2.3.4|build 10.0.19045.3|firmware 1.2.3.4|Firefox/1.2.3.4|app-1.2.3.4
app_1.2.3.4.zip|>=1.2.3.4|==1.2.3.4|^1.2.3.4|~1.2.3.4|1.2.3.4-beta|1.2.3.4.5|1.2.3.4 release|§ 1.2.3.4|chapter 1.2.3.4
256.1.1.1|1.2.3.400|01.02.03.2026|1.2.3|127.0.0.1|0.0.0.0|255.255.255.0|12:30:45|2026-11-21T10:30:00Z|00:1a:2b:3c:4d:5e
00:11:22:33:44:55:66:77|std::vector|Foo::Bar|Abc::Def|a::b|dead::beef|12::30|::1|::|Foo.java:12:34|1:2:3:4:5:6:7`
  .trim()
  .split(/[\n|]/)

describe('IP addresses', () => {
  it.each(TRUE)('are taken out where the settings ask: %s', (value) => {
    expect(redact(value, ASKED)).toEqual({ text: '[redacted: ip]', found: { ip: 1 } })
    expect(redact(`From ${value}, to http://${value}/ (${value}).`, ASKED).text).toBe(
      'From [redacted: ip], to http://[redacted: ip]/ ([redacted: ip]).',
    )
  })

  it.each(TRUE)('stay where they do not: %s', (value) => {
    expect(redact(`From ${value}.`).text).toBe(`From ${value}.`)
  })

  it.each(LOOK_ALIKES)('are not taken for what only looks like one: %s', (value) => {
    expect(redact(`It is ${value} here`, ASKED).found).not.toHaveProperty('ip')
  })

  it.each([
    { text: 'root@10.0.0.5:22', clean: 'root@[redacted: ip]:22' },
    { text: 'host=10.0.0.5', clean: 'host=[redacted: ip]' },
    { text: '10.0.0.0/8', clean: '[redacted: ip]/8' },
    { text: '[2001:db8::1]:443', clean: '[[redacted: ip]]:443' },
    { text: 'fe80::1%eth0: timeout', clean: '[redacted: ip]%eth0: timeout' },
    { text: '2001:db8::1: timeout', clean: '[redacted: ip]: timeout' },
  ])('are found with what belongs to them: $text', ({ text, clean }) => {
    expect(redact(text, ASKED).text).toBe(clean)
  })
})
