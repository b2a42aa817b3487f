import { describe, expect, it } from 'vitest'
import { expand } from '../../../test-data/expand.ts'
import { marked, unmarked } from '../../../test-data/marked.ts'

/** What is between `«` and `»` is found, and nothing else. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  'with a password': [
    '«https://anna:s3cret@example.com/path»',
    '«redis://:s3cret@cache.example.com:6379»',
    '«jdbc:mysql://app:s3cret@db.example.com/main»',
    '«ldap://cn=admin:s3cret@ldap.example.com»',
    '«https://<mixed 16>@git.example.com/repo»',
    'https://<mixed 15>@git.example.com/repo',
    'https://anna@example.com',
    'https://example.com:8443/path',
    'https://example.com/a:b@c',
    'https://anna:$·{PASSWORD}@example.com',
    'https://anna:{{ password }}@example.com',
    'https://anna:***@example.com',
  ],
  'with a token in a parameter': [
    '«https://example.com/?token=a»',
    '«https://example.com/r?a=1&access_token=abc123&b=2»',
    '«https://example.com/cb#id_token=abc»',
    '«https://example.com/a;jsessionid=abc»',
    '«https://example.com/?x=1&amp;api-key=abc»',
    '«https://example.com/?next=%2Fa%3Fcode=abc»',
    '«https://example.com/?b=c%26sig=abc»',
    '«HTTPS://EXAMPLE.COM/?TOKEN=ABC»',
    '«https://example.com/?reset_password_token=abc»',
    'https://example.com/?token=',
    'https://example.com/?token=&user=anna',
    '«https://example.com/?resetToken=abc»',
    '«https://example.com/?x-api-key=abc»',
    '«https://example.com/?verificationCode=abc»',
    'https://example.com/?countrycode=abc',
    'https://example.com/?tokens=3',
    'https://example.com/?design=new',
    'https://example.com/?q=token',
    'https://example.com/token=abc',
  ],
  'without a scheme': [
    '«www.example.com/reset?token=abcd1234»',
    '«/api/v1/reset?token=abcd1234»',
    '/api/v1/reset?token=abcd123',
    '/orders?page=12345678',
  ],
  'with a secret in its path': [
    '«https://example.com/reset/q7RtZ2mXw9KpL4vB»',
    '«https://example.com/users/verify/550e8400-e29b-41d4-a716-446655440000»',
    '«https://example.com/invitations/0a1b2c3d4e5f6071/accept»',
    '«https://example.com/s/k3x9w2p7m1z8»',
    '«https://example.com/magic-link/yKuQRTQL-P0LGI54AX9seqeMzFVb»',
    '«example.com/reset/q7RtZ2mXw9KpL4vB»',
    '«https://example.com/ical/anna/private-0a1b2c3d4e5f6071/basic.ics»',
    'https://example.com/blog/token-based-auth-explained',
    '«https://example.com/files/q7RtZ2mXw9KpL4vBn8SdF3hJ»',
    '«https://hook.eu1.example.com/k3x9w2p7m1z8q4v6»',
    '«https://api.example.com/bot·123456789:AAq7RtZ2mXw9KpL4vB/sendMessage»',
    '«https://example.com/?t=q7RtZ2mXw9KpL4vBn8Sd»',
    '«https://example.com/?hash=0a1b2c3d4e5f60718293»',
    'https://example.com/?t=q7RtZ2mXw9KpL4vBn8S',
    'https://example.com/reset/q7RtZ2mXw',
    'https://example.com/reset/password-2026',
    'https://example.com/invite/team-members',
    'https://example.com/products/550e8400-e29b-41d4-a716-446655440000',
    'https://example.com/commit/da39a3ee5e6b4b0d3255bfef95601890afd80709',
    'https://example.com/downloads/setup-2.14.0-x64.exe',
    'https://example.com/share/Report2026Q3',
    'https://example.com/auth/callback',
  ],
  webhooks: [
    '«https://hooks.·slack.com/services/T0/B0/x»',
    '«https://hooks.·slack.com/triggers/x»',
    '«https://discord·.com/api/webhooks/1/x»',
    '«https://discordapp·.com/api/webhooks/1/x»',
    '«https://acme.webhook.·office.com/webhookb2/x»',
    '«https://hooks.·zapier.com/hooks/catch/1/x»',
    '4«https://hooks.·slack.com/services/T0/B0/x»',
    'https://hooks.slack.com/docs/x',
    'https://discord.com/channels/1/2',
    'https://hooks.example.com/services/x',
  ],
  'the text around it': [
    'see «https://example.com/?token=abc».',
    '(see «https://example.com/?token=abc»)',
    '<«https://example.com/?token=abc»>',
    '"«https://example.com/?token=abc»",',
    '4711«https://example.com/?token=abc»',
    '«https://example.com/?token=abc» «https://example.com/?token=def»',
    '«https://example.com/?token=abc»\n«https://example.com/?token=def»',
  ],
}

describe.each(Object.entries(ROWS))('an address %s', (_, rows) => {
  it.each(rows.map(expand))('%s', (row) => {
    expect(marked(unmarked(row), 'url')).toBe(row)
  })
})
