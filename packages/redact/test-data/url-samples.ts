import { namedSamplesIn, type Samples, samplesIn } from './samples.ts'

export const URL_SAMPLES: Samples = {
  kind: 'url',
  sources: [
    'RFC 3986 section 3.2.1 (user information), RFC 6749 and 6750 (OAuth parameters), OpenID Connect Core (id_token)',
    'signed addresses: AWS Signature Version 4, Google Cloud Storage, Azure SAS, CloudFront',
    'connection strings of PostgreSQL, MySQL, MongoDB, Redis, AMQP, SMTP; webhooks of Slack, Discord, Teams, Zapier',
  ],
  real: [
    ...samplesIn(`
https://anna:s3cret@example.com/path|postgres://app:s3cret@db.example.com:5432/main|redis://:s3cret@cache.example.com:6379
mongodb+srv://app:s3cret@cluster.example.net/x?retryWrites=true|https://example.com/reset?token=abc123
https://example.com/r?a=1&access_token=abc123&b=2|https://example.com/cb#access_token=abc123
https://example.com/cb?code=4/0AX4XfWh&state=1|https://bucket.example.com/f.zip?X-Amz-Credential=x&X-Amz-Signature=abc123
https://account.example.net/c/f?sv=2024-01-01&sig=abc%2Fdef%3D|https://maps.example.com/api?key=abc123
https://api.example.com/v1?api_key=abc123|https://api.example.com/v1?auth=abc123|https://example.com/share?signature=abc123
https://example.com/login?user=anna&password=hunter2|wss://example.com/socket?jwt=abc123|/api/v1/reset?token=abcdef12345
mysql://root:hunter2@127.0.0.1:3306/shop|amqp://app:s3cret@mq.example.com/vhost|smtp://anna:s3cret@mail.example.com:587
ftp://anna:s3cret@files.example.com/pub|sftp://anna:s3cret@files.example.com|ldap://cn=admin:s3cret@ldap.example.com
jdbc:postgresql://db.example.com/main?user=app&password=s3cret|jdbc:mysql://app:s3cret@db.example.com/main
https://example.com/verify?confirmation_token=abc123def|https://example.com/invite?invite_token=abc123def
https://example.com/unlock?unlock_token=abc123def|https://example.com/oauth?refresh_token=abc123&grant_type=refresh_token
https://example.com/cb#id_token=abc.def.ghi&state=1|https://example.com/login?magic_token=abc123def
https://storage.example.com/o?X-Goog-Signature=abc123|https://cdn.example.com/v.mp4?Policy=abc&Signature=def&Key-Pair-Id=K1
https://example.com/?client_secret=abc123|https://example.com/?apikey=abc123|https://example.com/?api-key=abc123
https://example.com/?sessionid=abc123|https://example.com/app;jsessionid=0A1B2C3D4E5F|https://example.com/?PHPSESSID=0a1b2c3d4e5f
https://example.com/?sid=abc123|https://example.com/?ticket=ST-1856339-aA5Yuvrxzpv8Tau1cYQ7|https://example.com/?otp=123456
https://example.com/?private_token=abc123|https://example.com/?auth_token=abc123|https://example.com/?csrf_token=abc123
https://example.com/?pwd=hunter2|https://example.com/?secret=abc123|https://example.com/?authorization=Bearer%20abc123
https://example.com/saml?SAMLResponse=PHNhbWxwOlJlc3BvbnNl|https://example.com/?hmac=abc123|https://example.com/a?b=c%26token=abc123
HTTPS://EXAMPLE.COM/?TOKEN=ABC123|https://example.com/?x=1&amp;token=abc123|www.example.com/reset?token=abcdef12345
https://example.com/?user=anna&pass=hunter2|https://example.com/?oauth_token=abc123&oauth_verifier=def456
(see «https://example.com/r?token=abc123»)|<«https://example.com/r?token=abc123»>|"«https://example.com/r?token=abc123»",`),
    ...namedSamplesIn(`
token as user name: https://·<mixed 32>@git.example.com/repo.git
Slack webhook: https://hooks.·slack.com/services/T00000000/B00000000/<mixed 24>
Discord webhook: https://discord·.com/api/webhooks/1234567890/<mixed 32>
Teams webhook: https://acme.webhook.·office.com/webhookb2/0a1b2c3d/IncomingWebhook/0a1b/2c3d
Zapier webhook: https://hooks.·zapier.com/hooks/catch/1234567/abcdefg/
token of an app as password: https://·x-access-token·:<mixed 32>@github.com/acme/app.git
Sentry DSN: https://<hex 32>@o1.ingest.sentry.example/1`),
  ],
  alike: samplesIn(`
https://example.com|https://example.com/a?page=2&sort=asc|https://example.com/search?q=token|https://example.com/token/list
https://example.com/?author=anna|https://example.com/?keyboard=de|https://example.com/?barcode=4711|https://example.com/?monkey=1
https://example.com/?design=new|https://example.com/?token=|https://example.com:8443/path|https://example.com/@anna/status
https://example.com/a:b@c|http://localhost:3000/#/settings|https://example.com/key=value|ftp://files.example.com/pub
postgres://db.example.com:5432/main|https://docs.example.com/tokens?tab=sig|/orders?page=12345678|https://discord.com/channels/1/2
https://example.com/?utm_source=mail&utm_campaign=key|https://example.com/?lang=de#signature|https://example.com/?q=password
https://example.com/reset-password|https://example.com/#access|https://example.com/?tokens=3|https://example.com/?passage=2
https://example.com/?signal=1|https://example.com/?postcode=10115|https://example.com/?countrycode=DE|https://example.com/?encode=1
https://example.com/?sort_key_order=1|https://example.com/?compass=north|https://example.com/?sides=2|https://example.com/?hotkeys=on
https://example.com/?state=open&assignee=anna|https://example.com/issues/4711#issuecomment-12345678|https://example.com/v1.2.3/notes
https://acme.example.com/agent/tickets/4711|https://acme.zendesk.com/agent/tickets/4711|https://example.com/?id=550e8400-e29b-41d4-a716-446655440000
mongodb://localhost:27017/test|redis://cache.example.com:6379/0|mysql://db.example.com/shop|amqp://mq.example.com
https://github.com/acme/app/commit/da39a3ee5e6b4b0d3255bfef95601890afd80709|https://example.com/?password=&user=anna
https://slack.com/intl/de-de/help|https://hooks.example.com/docs|https://zapier.com/apps|https://teams.microsoft.com/l/channel/19
ssh://git@github.com/acme/app.git|git://example.com/app.git|file:///etc/hosts|chrome://settings/passwords|about:blank
https://example.com/?redirect=/token|https://example.com/a;v=1.2|https://example.com/?x=key|data:text/plain,hello|urn:isbn:0451450523`),
}
