import { describe, expect, it } from 'vitest'
import { charactersOf, expand } from '../../../test-data/expand.ts'
import { findByRules } from '../../find/find-by-rules.ts'
import { RULES } from '../rules.ts'
import { TOKEN_RULES } from './token-rules.ts'

/**
 * The form of each token. `{a,b}`: each of them. `<hex 40>`: 40 characters, neither 39 nor 41. `<hex 40+>`: 40 or more.
 * `<hex 40-60>`: 40 to 60. `~`: of a longer one, only this length is found. `·` is nothing: it keeps scanners away.
 */
const FORMS = `
age secret key: AGE-SECRET·-KEY-1<upper 50-64>
JSON Web Token: ey·J<mixed 8+>.<mixed 8+>.{,a1,a1.b2.c3}
GitHub: gh·{p,o,u,s,r}_<mixed 30-255~>
GitHub: gh·s_12345_<mixed 20+>.<mixed 20+>.<mixed 20+>
GitHub fine-grained: github·_pat_<mixed 22-255~>
GitLab: gl·{pat,wt,oas,dt,rt,rtr,cbt,ptt,ft,imt,agent,soat,ffct}-<mixed 20+>
GitLab runner registration: GR·1348941<mixed 20+>
npm: np·m_<mixed 36~>
PyPI: py·pi-<mixed 50+>
RubyGems: rubygems·_<hex 48>
crates.io: ci·o<mixed 32>
NuGet: oy·2<lower 43>
Clojars: CLOJARS·_<lower 60>
Docker: dckr·_{pat,oat}_<mixed 20+>
Terraform Cloud: <mixed 14>.atlas·v1.<mixed 60-70~>
Pulumi: pu·l-<hex 40>
Buildkite: bk·ua_<hex 40>
SonarQube: sq·{p,u,a}_<hex 40>
Postman: PM·AK-<hex 24>-<hex 34>
Sentry: snt·rys_<mixed 40+>
Sentry: snt·ryu_<hex 64~>
New Relic: NR·{AK,AL}-<upper 27>
New Relic: NR·II-<mixed 32>
Grafana cloud: gl·c_<mixed 32+>{,=,==}
Grafana service account: gl·sa_<mixed 32>_<hex 8>
Dynatrace: dt0·c01.<upper 24>.<upper 64>
PostHog: ph·x_<mixed 40+>
Prefect: pn·{u,b}_<mixed 36>
Harness: {pat,sat}.<mixed 22>.<hex 24>.<mixed 20>
Infracost: ic·o-<mixed 32>
ReadMe: rd·me_<lower 70>
AWS access key: {AKIA,ASIA,ABIA,ACCA}·<upper 16>
AWS Bedrock: ABS·K<mixed 100+>{,=,==}
Alibaba access key: LT·AI<mixed 12-24>
Azure signature: si·g=<mixed 40+>
Azure AD client secret: abc8·Q~<mixed 31-34~>
Google API key: AI·za<mixed 35~>
Google OAuth: GOC·SPX-<mixed 28~>
Google OAuth: ya·29.<mixed 20+>
Firebase messaging: <mixed 11+>:APA·91b<mixed 100+>
DigitalOcean: do·{o,p,r}_v1_<hex 64>
Cloudflare: cf·{k,ut,at}_<mixed 40><hex 8>
Vercel: vc·{p,a,i,r,k}_<mixed 20-60>
Netlify: nf·p_<mixed 36-40>
Fly.io: fm·{1,2,1a,2r}_<mixed 80+>{,=,===}
Fly.io: fo·1_<mixed 43~>
Heroku: HRKU·-AA<mixed 58~>
Heroku: HRKU·-<uuid>
Supabase: sb·p_<hex 40>
PlanetScale: pscale·_{tkn,oauth,pw}_<mixed 32+>
Databricks: da·pi<hex 32>{,-2}
Tailscale: tskey·-{auth,client}-<mixed 8-40>-<mixed 16-60~>
Vault: hv·{s,b,r}.<mixed 20+>
Doppler: dp·.{pt,ct,st,sa,scim,audit}.<mixed 40-44>
Doppler: dp·.st.dev_x.<mixed 40-44>
1Password service account: ops·_eyJ<mixed 100+>
Scalingo: tk·-us-<mixed 48~>
Defined Networking: dn·key-<mixed 26>-<mixed 52~>
Mapbox: sk·.eyJ<mixed 20+>.<mixed 20+>
Slack: {,xoxe.}xo·x{a,b,c,d,e,o,p,r,s}-<mixed 10+>
Slack app: xapp·-1-<mixed 10+>
Telegram bot: <digits 8-10>:A·A<mixed 33~>
Discord bot: {M,N,O}·<mixed 23-27>.<mixed 6>.<mixed 27-38~>
Facebook: EA·A<mixed 80+>
SendGrid: SG·.<mixed 16+>.<mixed 30+>
Twilio: {SK,AC}·<hex 32>
Mailgun: key·-<hex 32>
Mailchimp: <hex 32>-us·{1,12}
Brevo: x·{key,smtp}sib-<hex 64>-<mixed 16>
Resend: re·_<mixed 8>_<mixed 24>
Stripe: {s,r}k·_{live,test,prod}_<mixed 16+>
Stripe webhook: wh·sec_<mixed 24+>
Square: sq·0{atp,csp,idp}-<mixed 22-43~>
PayPal: access_token·\${production,sandbox}$<lower 16>$<hex 32>
Plaid: access·-{production,development,sandbox}-<uuid>
Shopify: shp·{at,ca,pa,ss}_<mixed 32-64>
HubSpot: pat·-{na1,eu1}-<uuid>
Airtable: pat·<mixed 14>.<hex 64>
Atlassian: {ATA,ATC}·TT3<mixed 20+>
Linear: lin·_{api,oauth}_<mixed 32+>
Notion: nt·n_<digits 11><mixed 35>
Figma: fig·{d,o,or}_<mixed 38+>
Contentful: CF·PAT-<mixed 43>
Typeform: tf·p_<mixed 40+>
Anthropic: sk·-ant-<mixed 20+>
OpenAI: sk·-{proj,svcacct,admin,None,or-v1}-<mixed 20+>
OpenAI: sk·-<mixed 32+>
Groq: gs·k_<mixed 52>
xAI: xai·-<mixed 70+>
Perplexity: pplx·-<mixed 48>
Replicate: r8·_<mixed 37>
Hugging Face: {h·f,api·_org}_<mixed 30+>
Duffel: duf·fel_{live,test}_<mixed 40+>
Flutterwave: FLW·SECK{,_TEST}-<hex 12-32>{,-X}
Frame.io: fio·-u-<mixed 64~>
Shippo: ship·po_{live,test}_<hex 40>
SettleMint: sm·_{a,p,s}at_<mixed 16>
Bitbucket: AT·BB<mixed 32>
JFrog: AKC·p<mixed 60+>
JFrog: cmV·md<mixed 59>
CircleCI: CCIP·{AT,RJ}_<mixed 22>_<hex 40>
Sourcegraph: sg·p_{,local_}<hex 40>
Sourcegraph: sg·p_<hex 16>_<hex 40>
Honeycomb: hc·{a,b,x}{ik,lk,mk}_<lower 40+>
LaunchDarkly: {sdk,mob,api}·-<uuid>
Statsig: {secret,console}·-<mixed 30+>
Snyk: snyk·_{uat,sat}.<hex 8>.<mixed 30+>
PuTTY private key: Private·-Lines: 4⏎<mixed 16+>
Apify: apify·_{api,proxy}_<mixed 30+>
Trigger.dev: tr·_{dev,prod,stg,pat}_<mixed 20+>
dbt: dbt·{c,u}_<mixed 30+>
AWS session: {IQoJb3JpZ2·lu,FwoGZXIvYX·dz,FQoGZXIvYX·dz}<mixed 80+>
Google refresh token: 1·//0<mixed 30+>
Google authorization code: 4·/0A<mixed 30+>
Gemini: AQ·.Ab<mixed 30+>
Azure DevOps: <mixed 76>AZ·DO<mixed 4>
Azure DevOps: <lower 52>
Azure key with a signature: <mixed 28+>Az·Fu<mixed 5-12>={,=}
Scaleway: SC·W<upper 17>
Render: rn·d_<mixed 26+>
Supabase secret: sb·_secret_<mixed 20+>
Neon: nap·i_<lower 40+>
CockroachDB: CCD·B1_<mixed 20+>_<mixed 40>
MongoDB Atlas: mdb·_sa_sk_<mixed 30+>
Vault, of old: s·.<mixed 24>
Cloudflare origin: v·1.0-<hex 24>-<hex 146>
Tencent: AK·ID<mixed 32>
Yandex: y·0_<mixed 50+>
Yandex: AQ·VN<mixed 35-38>
Yandex: Y·C<mixed 38>
1Password secret key: A·3-<upper 6>-<upper 5-6>-<upper 5-6>-<upper 5-6>-<upper 5-6>
LangSmith: lsv·2_{pt,sk}_<hex 32>_<hex 10>
Langfuse: sk·-lf-<uuid>
Pinecone: pcs·k_<mixed 40+>
NVIDIA: nvap·i-<mixed 40+>
Cerebras: cs·k-<lower 40+>
ElevenLabs: sk·_<hex 48>
Tavily: tvl·y-{,dev-,prod-}<mixed 28+>
Firecrawl: f·c-<hex 32>
Jina: jin·a_<mixed 40+>
Fireworks: f·w_<mixed 22+>
Voyage: p·a-<mixed 40+>
Weights and Biases: wandb·_v1_<mixed 30+>
Anyscale: esecret·_<lower 20+>
Slack workflow: xw·fp-<mixed 10+>
Square access: EA·AA<mixed 60~>
Twitter: AAAA·AAAAAAAAAAAA<mixed 60+>
Instagram: IG·{QV,QW,AA}<mixed 60+>
Pinterest: pin·a_<mixed 40+>
Matrix: sy·t_<lower 2-40>_<mixed 20>_<mixed 6>
Matrix: m·{a,c}t_<mixed 30+>_<mixed 6>
Mailgun domain key: <hex 32>-<hex 8>-<hex 8>
Mandrill: m·d-<mixed 22>
Intercom: dG9·rOm<mixed 30+>
Salesforce: 00·D<mixed 12-15>!<mixed 60+>
Zoho: 1000·.<hex 32>.<hex 32>
Asana: 1·/<digits 10-20>:<hex 32>
Asana: 2·/<digits 10-20>/<digits 10-20>:<hex 32>
ClickUp: p·k_<digits 6-10>_<upper 32>
Trello: ATT·A<hex 60+>
Notion, of old: secret·_<mixed 43>
Dropbox: sl·.{,u.}<mixed 100+>
Cal.com: cal·_live_<hex 32>
WooCommerce: {ck,cs}·_<hex 40>
Polar: polar·_{oat,pat,whs}_<mixed 30+>
Paddle: pdl·_{live,sdbx}_apikey_<lower 20+>_<mixed 20+>_<mixed 3>
Amazon seller: amzn·1.oa2-cs.v1.<hex 60+>
Amazon seller: amzn·.mws.<uuid>
Amazon seller: {Atza,Atzr}·|<mixed 60+>
Mollie: {live,test}·_<mixed 30-40>
Razorpay: rzp·_{live,test}_<mixed 14+>
Xendit: xnd·_{production,development}_<mixed 30+>
Midtrans: {,SB-}Mid·-server-<mixed 20+>
Mercado Pago: APP·_USR-<digits 10-20>-<digits 6>-<hex 32>-<digits 5-12~>
EasyPost: EZ·{A,T}K<mixed 54>
Adafruit: ai·o_<mixed 28>
MaxMind: <mixed 6>_<mixed 29>_mm·k
Pushbullet: o·.<mixed 32>
OneSignal: os·_v2_{app,org}_<lower 60+>
Brex: bx·t_<mixed 30+>
Mercury: secret·-token:mercury_<mixed 20+>
Adobe: p8·e-<lower 32>
`

/** What is close to a form, but none. */
const OTHERS: readonly string[] = [
  ...['gh·x_<mixed 36>', 'github·_pat<mixed 60>', 'gl·xx-<mixed 20>', 'np·m-<mixed 36>', 'sq·x_<hex 40>'],
  ...['NR·AX-<upper 27>', 'gl·x_<mixed 40>', 'A·GIA<upper 16>', 'AK·IA<digits 16>', 'do·x_v1_<hex 64>'],
  ...[
    'cf·x_<mixed 48>',
    'vc·x_<mixed 24>',
    'hv·x.<mixed 95>',
    'dp·.xx.<mixed 40>',
    'xo·xz-<mixed 30>',
    'x·xoxb_<mixed 30>',
  ],
  ...[
    'pk·_live_<mixed 24>',
    'sk·_demo_<mixed 24>',
    'sq·0xxx-<mixed 22>',
    'shp·xx_<hex 32>',
    'fig·x_<mixed 40>',
  ],
  ...[
    'xkey·-<hex 64>-<mixed 16>',
    'lin·_key_<mixed 40>',
    'AT·BTT3<mixed 32>',
    'sm·_xat_<mixed 16>',
    'sk·-other-<mixed 20>',
  ],
  ...[
    'dt0·c1.<upper 24>.<upper 64>',
    'ey·J<mixed 20>',
    'ship·po_demo_<hex 40>',
    'pn·x_<mixed 36>',
    'P<mixed 24>.<mixed 6>.<mixed 27>',
  ],
]

const LENGTH = /<(\w+) (\d+)(?:-(\d+))?(\+)?(~)?>/g

interface Form {
  readonly name: string
  readonly form: string
}

const forms: readonly Form[] = FORMS.trim()
  .split('\n')
  .flatMap((row) => {
    const [, name = '', form = ''] = /^(.*?): (.*)$/.exec(row) ?? []
    return choices(form).map((one) => ({ name, form: one }))
  })

/** The form with each of its choices. */
function choices(form: string): readonly string[] {
  const [whole, list = ''] = /\{([^}]*)\}/.exec(form) ?? []
  return whole === undefined
    ? [form]
    : list.split(',').flatMap((one) => choices(form.replace(whole, () => one)))
}

/** The form as text, where `lengthOf` gives the length of each part by its limits and its number. */
function textOf(form: string, lengthOf: (least: number, most: number, part: number) => number): string {
  let part = 0
  return expand(
    form.replace(
      LENGTH,
      (_, alphabet: string, least: string, most: string | undefined, open: string | undefined) => {
        const upper = open ? Number(least) + 1 : Number(most ?? least)
        return charactersOf(alphabet, lengthOf(Number(least), upper, part++))
      },
    ),
  )
}

/** What the rule of this name finds in a sentence with the token. */
function foundBy(name: string, token: string): readonly string[] {
  const text = `It is ${token} now`
  return findByRules(text, { ip: false })
    .filter(({ rank }) => RULES[rank]?.name === name)
    .map(({ start, end }) => text.slice(start, end))
}

describe('the rules of tokens', () => {
  it('have a form in the table, except private keys, which have several lines', () => {
    const names = TOKEN_RULES.map(({ name }) => name).filter((name) => name !== 'private key')
    expect([...new Set(forms.map(({ name }) => name))].sort()).toEqual(names.sort())
  })

  it.each(forms)('$name takes $form from its least to its greatest length', ({ name, form }) => {
    const shortest = textOf(form, (least) => least)
    const longest = textOf(form, (_, most) => most)
    expect(foundBy(name, shortest)).toEqual([shortest])
    expect(foundBy(name, longest)).toEqual([longest])
  })

  it.each(forms)('$name leaves $form where a part is too short', ({ name, form }) => {
    for (const [index] of [...form.matchAll(LENGTH)].entries()) {
      const short = textOf(form, (least, _, part) => (part === index ? least - 1 : least))
      expect(foundBy(name, short)).toEqual([])
    }
  })

  it.each(forms)('$name leaves the rest of $form where a part is too long', ({ name, form }) => {
    for (const [index, [, , , , open, rest]] of [...form.matchAll(LENGTH)].entries()) {
      if (open) continue
      const long = textOf(form, (least, most, part) => (part === index ? most + 1 : least))
      expect(foundBy(name, long)).toEqual(rest ? [long.slice(0, -1)] : [])
    }
  })

  it.each(OTHERS)('leave %s', (other) => {
    const names = new Set<string>(TOKEN_RULES.map(({ name }) => name))
    const found = findByRules(`It is ${expand(other)} now`, { ip: false })
    expect(found.filter(({ rank }) => names.has(RULES[rank]?.name ?? ''))).toEqual([])
  })
})

describe('a private key', () => {
  const BEGIN = expand('-----BEGIN RSA ·PRIVATE KEY-----')
  const END = expand('-----END RSA ·PRIVATE KEY-----')

  it.each([
    { name: 'up to its end', text: `«${BEGIN}\nProc-Type: 4,ENCRYPTED\n\nMIIE+/=\n${END}» and more` },
    { name: 'in one line with escaped line breaks', text: `"«${BEGIN}\\nMIIE\\n${END}»"` },
    {
      name: 'without an end, as far as its lines go',
      text: `«${BEGIN}\n${'a'.repeat(16)}\n${'b'.repeat(64)}»\n\nThanks`,
    },
    { name: 'without an end, not a line shorter than 16', text: `«${BEGIN}»\n${'a'.repeat(15)}` },
    { name: 'once each', text: `«${BEGIN}\nMIIE\n${END}»\n\n«${BEGIN}\nMIIF\n${END}»` },
    { name: 'not a public one', text: expand('-----BEGIN ·PUBLIC KEY-----\nMIIE') },
  ])('is taken $name', ({ text }) => {
    const plain = text.replace(/[«»]/g, '')
    const found = findByRules(plain, { ip: false }).filter(({ rank }) => RULES[rank]?.name === 'private key')
    expect(found.map(({ start, end }) => plain.slice(start, end))).toEqual(
      [...text.matchAll(/«([^»]*)»/g)].map(([, key]) => key),
    )
  })
})
