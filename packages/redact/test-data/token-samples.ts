import { namedSamplesIn, type Samples, samplesIn } from './samples.ts'

export const TOKEN_SAMPLES: Samples = {
  kind: 'token',
  sources: [
    'the formats that providers publish for their tokens, and those in GitHub’s list of secret scanning patterns',
    'RFC 7519 (JSON Web Token), RFC 7468 and RFC 4880 (keys as text), RFC 7617 and 6750 (Authorization), RFC 6265 (cookies)',
  ],
  real: namedSamplesIn(String.raw`
GitHub classic: gh·p_<mixed 36>
GitHub OAuth: gh·o_<mixed 36>
GitHub server: gh·s_<mixed 36>
GitHub refresh: gh·r_<mixed 76>
GitHub fine-grained: github·_pat_<mixed 22>_<mixed 59>
GitHub installation, long: gh·s_·12345_<mixed 32>.<mixed 64>.<mixed 32>
GitLab personal: gl·pat-·xY12_-abcdefghijklmn
GitLab deploy: gl·dt-·xY12abcdefghijklmnop
GitLab runner: gl·rt-·xY12abcdefghijklmnop
GitLab runner registration: GR·1348941·xY12abcdefghijklmnop
Slack bot: xox·b-·123456789012-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx
Slack app: xapp·-1-A0123456789-1234567890123-<hex 32>
Slack configuration: xoxe·.xox·p-1-<mixed 64>
AWS access key: AK·IA·IOSFODNN7EXAMPL2
AWS temporary key: AS·IA·IOSFODNN7EXAMPL2
AWS secret key in a profile: aws_secret_access_key = «wJalrXUtnFEMI/K7MDENG/·bPxRfiCYEXAMPLEKE2»
AWS Bedrock: ABS·K<mixed 109>
Alibaba access key: LT·AI<mixed 20>
Stripe live: sk·_live_<mixed 24>
Stripe restricted: rk·_test_<mixed 24>
Stripe webhook: wh·sec_<mixed 32>
Square: sq·0atp-<mixed 22>
PayPal: access_token$·production$·a1b2c3d4e5f6g7h8$<hex 32>
Plaid: access·-production-<uuid>
Google API key: AI·za·SyA1234567890_-abcdefghijklmnopqrst
Google OAuth secret: GOC·SPX-<mixed 28>
Google access: ya·29.<mixed 32>
Firebase messaging: AAAA·a1B2c3D·:APA91b<mixed 100>
npm: np·m_<mixed 36>
PyPI: py·pi-·AgEIcHlwaS5vcmc<mixed 64>
RubyGems: rubygems·_<hex 48>
crates.io: cio<mixed 32>
NuGet: oy2·abcdefghijklmnopqrstuvwxyz234567abcdefghijk
Clojars: CLOJARS·_<hex 60>
Anthropic: sk·-ant-api03-<mixed 64>
OpenAI project: sk·-proj-<mixed 32>
OpenAI classic: sk·-<mixed 48>
Groq: gs·k_<mixed 52>
xAI: xai·-<mixed 80>
Perplexity: pplx·-<mixed 48>
Replicate: r8·_<mixed 37>
Hugging Face: h·f_<mixed 32>
JSON Web Token: ey·JhbGciOiJIUzI1NiJ9·.·eyJzdWIiOiIxMjM0NTY3ODkwIn0·.<mixed 32>
SendGrid: SG·.<mixed 22>.<mixed 43>
Mailgun: key·-<hex 32>
Mailchimp: <hex 32>-us·12
Brevo: xkeysib·-<hex 64>-<mixed 16>
Resend: re·_<mixed 8>_<mixed 24>
Twilio key: S·K<hex 32>
Twilio account: A·C<hex 32>
Shopify: shp·at_<hex 32>
Shopify app secret, long: shp·ss_<mixed 64>
DigitalOcean: dop·_v1_<hex 64>
Docker: dckr·_pat_<mixed 27>
Vault service: hv·s.<mixed 95>
Vault recovery: hv·r.<mixed 95>
Terraform Cloud: <mixed 14>.atlas·v1.<mixed 64>
Databricks: da·pi<hex 32>
Atlassian: AT·ATT3<mixed 32>=1234ABCD
Linear: lin·_api_<mixed 40>
Notion: nt·n_·12345678901<mixed 35>
Figma: fig·d_<mixed 40>
Airtable: pat<mixed 14>.<hex 64>
HubSpot: pat·-na1-<uuid>
Grafana service account: gl·sa_<mixed 32>_<hex 8>
Grafana cloud: gl·c_<mixed 64>
New Relic: NR·AK-<upper 27>
Sentry: snt·rys_·eyJpYXQiOjE3MDAwMDAwMDB9<mixed 32>_<mixed 32>
Dynatrace: dt0·c01.<upper 24>.<upper 64>
Postman: PM·AK-<hex 24>-<hex 34>
PostHog personal: ph·x_<mixed 43>
Tailscale: tskey·-auth-·kAbCdEfGhCNTRL·-<mixed 32>
Cloudflare: cf·ut_<mixed 40><hex 8>
Vercel: vc·p_<mixed 56>
Netlify: nf·p_<mixed 40>
Fly.io: fm·2_<mixed 96>==
Heroku: HRKU·-<uuid>
Supabase: sb·p_<hex 40>
PlanetScale: pscale·_tkn_<mixed 40>
Doppler: dp·.pt.<mixed 43>
Pulumi: pu·l-<hex 40>
1Password service account: ops·_<json>
Age secret key: AGE-SECRET·-KEY-1·QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQPZRY9X8GF2TVDW0S3JN54KHCE
Azure AD client secret: abc·8Q~<mixed 32>~.
Azure signature: si·g=<mixed 32>%2B%2F<mixed 32>%3D
Telegram bot: 123456789·:AA<mixed 33>
Discord bot: MTIzNDU2Nzg5MDEyMzQ1Njc4·.·GabcDE·.<mixed 38>
Facebook: EA·A<mixed 128>
SonarQube: sq·u_<hex 40>
Buildkite: bk·ua_<hex 40>
Contentful: CF·PAT-<mixed 43>
Typeform: tf·p_<mixed 44>_<mixed 14>
New Relic insert key: NR·II-<mixed 32>
Prefect: pn·u_<mixed 36>
Harness: pat·.<mixed 22>.<hex 24>.<mixed 20>
Infracost: ico·-<mixed 32>
ReadMe: rd·me_<hex 70>
Scalingo: tk·-us-<mixed 48>
Defined Networking: dn·key-<mixed 26>-<mixed 52>
Mapbox: sk·.eyJ<mixed 32>.<mixed 22>
Stripe, of old: sk·_prod_<mixed 24>
Hugging Face of an organization: api·_org_<mixed 32>
Duffel: duf·fel_test_<mixed 43>
Flutterwave: FLW·SECK_TEST-<hex 32>-X
Frame.io: fio·-u-<mixed 64>
Shippo: ship·po_live_<hex 40>
SettleMint: sm·_pat_<mixed 16>
private key: -----BEGIN ·PRIVATE KEY-----⏎MIIEvQIBADANBg⏎-----END ·PRIVATE KEY-----
private key, cut off: -----BEGIN OPENSSH ·PRIVATE KEY-----⏎b3BlbnNzaC1rZXktdjEA⏎AAAAB3NzaC1yc2EAAAA
PGP private key: -----BEGIN PGP ·PRIVATE KEY BLOCK-----⏎⏎lQOYBF0a1b2c3d⏎=aB3d⏎-----END PGP ·PRIVATE KEY BLOCK-----
password: password: «hunter2»
password in JSON: "password": «"correct horse"»
password in a sentence: my password is «Summer2026!»
password in German: Passwort: «geheim»
password of a variable: DB_PASSWORD=«hunter2»
PIN after its word: PIN: «4711»
password without a word for it: log in with anna and «Xk29!pQz»
API key: api_key=«abcd1234efgh»
Bearer token: Authorization: Bearer «abc123def456»
Basic authorization: authorization: Basic «dXNlcjpwYXNz1»
header of an API key: X-API-Key: «abcd1234efgh»
cookie: Cookie: «session=abc; theme=dark»⏎
npmrc: //registry.example.com/:_authToken=«<mixed 32>»
curl with a password: curl -u anna:«hunter2» https://example.com
netrc: machine example.com login anna password «hunter2»
Azure storage: AccountKey=«abcd1234efgh5678==»;EndpointSuffix=x`),
  alike: samplesIn(String.raw`
the ghp_ prefix|sk-loading-spinner-container-outer|scikit-learn|pypi-server|npm_config_registry|npm_lifecycle_event|xoxo|AKIABLE|SGS.example.com
SG.example.com|<uuid>|da39a3ee5e6b4b0d3255bfef95601890afd80709|eyJ is the prefix|hf_model|-----BEGIN CERTIFICATE-----|SKU0123456789
glpat is the prefix|dapi|key-value-store-of-the-old-service|significant=1|e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
d41d8cd98f00b204e9800998ecf8427e|sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=|ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI example|req_a1B2c3D4e5F6g7
cus_NffrFeUfNV2Hib|ch_3LiiC52eZvKYlo2C1gvvdHlh|pk_live_a1B2c3D4e5F6g7H8i9J0k1L2|i-0a1b2c3d4e5f67890|arn:aws:iam::123456789012:role/admin|vpc-0a1b2c3d
AROAEXAMPLE|01ARZ3NDEKTSV4RRFFQ69G5FAV|W/"0815-abcdefgh"|jsessionid|x_api_key|rubygems_version|sbp_profile|gsk_init|cio_client|pul-request
patent.0a1b2c3d|dp.pt|lin_api_docs|figd_export|ntn_2026|ops_team|vcp_rental_of_cars|xai-grok-beta|squ_eeze|cfut_ility|nfp_donations
re_render_of_the_component|AGE-SECRET|phc_key|fm2_radio|tskey-auth|sk_live_soon|password: required|password: ********|Password: I forgot it
PASSWORD={{ vault_password }}|the password is wrong|my password is case-sensitive|token: expired|Unexpected token: }|max_tokens: 4096000
secret: /etc/ssl/private.pem1|primary key = order_id_2026|secretName: my-app-2026|Authorization: required|bearer authentication is on|cookie: none
curl -u is missing|docker run -u 1000:1000 app|docker run -u node:node app|PIN: see letter|API key: none|X-API-Key: missing
data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ|-----BEGIN ·PUBLIC KEY-----|gh·p_short|password: $·{DB_PASSWORD}`),
}
