import { inTurn, linesOf, type SentenceSet, sentencesIn } from '../sentence-set.ts'
import { GREETINGS } from './greetings.ts'
import { LINKS } from './links.ts'
import { LOOK_ALIKES } from './look-alikes.ts'
import { PASSWORDS } from './passwords.ts'

const IN_A_SENTENCE = linesOf(`
Hi, we rotated § yesterday and it still fails.
The one we use is §, please check.
Wir haben gestern § erneuert, es geht trotzdem nicht.
Seit dem Update wird § abgelehnt.
Nous avons remplacé § hier, sans effet.
Hemos cambiado § y sigue fallando.
Abbiamo usato § ma non funziona.
§ gives a 401
(§)
I pasted "§" into the form.
Try §.`)

/** In the formats that their providers publish. */
const PROVIDER_TOKENS = linesOf(`
gh·p_<mixed 36>
gh·o_<mixed 36>
github·_pat_<mixed 22>_<mixed 59>
gl·pat-<url 20>
gl·wt-<url 20>
AT·BB<mixed 32>
AT·ATT3xFfGF0<url 180>
xox·b-<digits 12>-<digits 12>-<mixed 24>
xap·p-1-A<upper 10>-<digits 13>-<hex 64>
sk·_live_<mixed 24>
rk·_live_<mixed 24>
wh·sec_<mixed 32>
sk·-ant-api03-<url 93>AA
sk·-proj-<url 74>
sk·-lf-<uuid>
AI·za<url 35>
GOC·SPX-<url 28>
1·//0g<url 100>
4·/0A<url 70>
AQ·.Ab8RN6<url 40>
AK·IA<base32 16>
IQo·Jb3JpZ2luX2Vj<base64 200>
<base64 86>==
<smallbase32 52>
<mixed 76>AZ·DO<mixed 4>
<mixed 3>8Q·~<mixed 34>
do·p_v1_<hex 64>
np·m_<mixed 36>
py·pi-AgEIcHlwaS5vcmc<url 120>
dck·r_pat_<url 27>
hv·s.<mixed 24>
s·.<mixed 24>
pul·-<hex 40>
CCIP·AT_<mixed 22>_<hex 40>
CCD·B1_<mixed 22>_<mixed 40>
nap·i_<lower 64>
mdb·_sa_sk_<url 40>
pcs·k_<mixed 71>
lsv·2_pt_<hex 32>_<hex 10>
nvap·i-<url 64>
csk·-<lower 48>
sk·_<hex 48>
tvl·y-dev-<mixed 32>
fc·-<hex 32>
jina·_<hex 32><mixed 29>
fw·_<mixed 24>
hf·_<mixed 34>
gs·k_<mixed 52>
AKC·p<mixed 69>
cmV·md<mixed 59>
hca·ik_<lower 58>
sdk·-<uuid>
secret·-<mixed 43>
sgp·_<hex 16>_<hex 40>
apify·_api_<mixed 36>
ph·x_<mixed 43>
shp·at_<hex 32>
ck·_<hex 40>
cs·_<hex 40>
amzn·1.oa2-cs.v1.<hex 64>
1·/<digits 16>:<hex 32>
2·/<digits 16>/<digits 16>:<hex 32>
pk·_<digits 8>_<upper 32>
ATT·A<hex 64><hex 8>
secret·_<mixed 43>
nt·n_<digits 11><mixed 35>
sl·.<url 136>
dG·9rOm<base64 48>
00D<mixed 12>!<mixed 90>
1000·.<hex 32>.<hex 32>
EA·AG<mixed 160>
EA·AAE<url 60>
AAAAAAAAAAAAAAAAAAAAA<mixed 40>%2F<mixed 40>
pina·_<mixed 64>
syt·_<letters 8>_<mixed 20>_<mixed 6>
EZ·AK<mixed 54>
rzp·_live_<mixed 14>
xnd·_production_<mixed 48>
SB·-Mid-server-<url 24>
APP·_USR-<digits 16>-<digits 6>-<hex 32>-<digits 9>
md·-<url 22>
live·_<mixed 30>
<hex 32>-us·14
<hex 32>-<hex 8>-<hex 8>
rnd·_<mixed 28>
sb·_secret_<url 31>
sbp·_<hex 40>
A3·-<upper 6>-<upper 6>-<upper 5>-<upper 5>-<upper 5>-<upper 5>
sdk·live_<mixed 40>
aio·_<mixed 28>
<digits 9>:AA<url 33>
N<mixed 25>.<mixed 6>.<url 38>
re·_<mixed 8>_<mixed 24>
SG·.<url 22>.<url 43>
key·-<hex 32>
pat·<mixed 14>.<hex 64>
pat·-eu1-<uuid>
fig·d_<url 40>
lin·_api_<mixed 40>
dt0·c01.<upper 24>.<upper 64>
glsa·_<mixed 32>_<hex 8>
NRA·K-<upper 27>
snt·ryu_<hex 64>
PMA·K-<hex 24>-<hex 34>
tsk·ey-auth-k<mixed 11>CNTRL-<mixed 32>
cal·_live_<hex 32>
polar·_oat_<mixed 43>
pdl·_live_apikey_<letters 26>_<mixed 22>_<mixed 3>
AGE·-SECRET-KEY-1<upper 58>
ops·_eyJ<base64 250>
ey·JhbGciOiJIUzI1NiJ9.ey·JzdWIiOiIx<url 20>.<url 43>`)

const GENERIC = linesOf(`
password: «Kettle7stone!»
The password is «Kettle7stone»
my pw is «blue-Kanal-42»
pw: «luna2026»
pass: «perro!vento9»
Password «Tiger88!» does not work
user: anna, pass: «hunter22»
login: anna / «Wolke!2026»
Credentials: admin / «S0mmer#wind»
user/pass: anna/«Herbst_11»
Zugangsdaten: anna / «Regen99!»
Benutzer anna, Passwort «Regen99!»
Das Passwort ist «Herbst!26»
Mein Kennwort lautet: «Sonne+Mond3»
PW: «Nebel33»
Passwort lautet "«Tag und Nacht»"
Einmalpasswort: «x7Kp2q»
WLAN-Schlüssel: «87364528193746501928»
API-Schlüssel: «<mixed 24>»
Geheimnis: «<mixed 24>»
Zugangscode: «A7f3K9»
le mot de passe est «soleil#19»
mdp : «plage2026!»
Mot de passe: «lampe9maison»
clé API : «<mixed 28>»
clé secrète: «<mixed 28>»
jeton d'accès : «<mixed 28>»
identifiants : anna / «Loire!77»
la contraseña es «Norte#88»
Contraseña: «perro2026»
clave: «Luna!2026»
clave de API: «<mixed 30>»
clave secreta = «<mixed 30>»
la password è «Sole!2026»
la password e' «vento77!»
chiave API: «<mixed 26>»
codice segreto: «K8d3Mz»
parola d'ordine: «luna88!»
senha: «casa2026»
wachtwoord: «fiets!99»
hasło: «zima!2026»
пароль: «Zima2026»
密码：«abc!2026»
mysql -u root -p«Kettle7» shop
mysqldump --user=root --password=«Kettle7» shop
psql --password «Kettle7stone»
docker login -u anna -p «Kettle7stone» registry.example.com
sshpass -p '«Kettle7stone»' ssh anna@192.0.2.1
mytool --token «<mixed 20>» --verbose
mytool --api-key=«<mixed 20>»
mytool --client-secret "«<mixed 20>»"
az login --service-principal -p «<mixed 34>»
redis-cli -a «Kettle7stone» ping
openssl rsa -passin pass:«Kettle7stone» -in key.pem
java -Ddb.password=«Kettle7stone» -jar app.jar
net use Z: \\\\server\\share /user:anna «Kettle7stone»
curl -u anna:«Kettle7stone» https://example.com
curl -H "X-Auth-Token: «<mixed 20>»" https://example.com
curl -H "Private-Token: «<mixed 20>»" https://example.com
wget --http-password=«Kettle7stone» https://example.com
<password>«Kettle7stone»</password>
<Password>«Kettle7stone»</Password>
<apiKey>«<mixed 24>»</apiKey>
<add key="Password" value="«Kettle7stone»" />
<property name="password" value="«Kettle7stone»"/>
<user name="anna" password="«Kettle7stone»"/>
<client-secret>«<mixed 24>»</client-secret>
{"user":"anna","password":"«Kettle7stone»"}
{"password" : "«Kettle7stone»"}
{\\"password\\":\\"«Kettle7stone»\\"}
{'api_key': '«<mixed 24>'»}
"clientSecret": "«<mixed 24>»",
'password' => '«Kettle7stone»',
DB_PASS=«Kettle7stone»
export PGPASSWORD=«Kettle7stone»
SECRET_KEY_BASE=«<hex 64>»
JWT_SECRET=«<mixed 32>»
ENCRYPTION_KEY: «<base64 43>=»
SMTP_PW=«Kettle7stone»
MY_TOKEN="«<mixed 20>»"
password = «Kettle7stone»
passwd=«Kettle7stone»
spring.mail.password=«Kettle7stone»
  password: '«Kettle7stone»'
  apiToken: «<mixed 20>»
Server=db;User Id=sa;Password=«Kettle7stone»;Encrypt=true
Server=db;Uid=sa;Pwd=«Kettle7stone»
AccountKey=«<base64 86>==»
SharedAccessKey=«<base64 43>=»
passphrase: «river lamp stone nine»
my passphrase is «river-lamp-stone-9»
security code: «482913»
The PIN is «4821»
Your verification code is «482913»
Ihr Code lautet «482913»
recovery code: «<hex 5>-<hex 5>»
license key: «<upper 5>-<upper 5>-<upper 5>-<upper 5>»
secret: «<mixed 18>»
token «<mixed 24>» is rejected
our api key is «<mixed 24>»
access key «<mixed 20>»
Client secret: «<mixed 24>»
Auth-Token: «<mixed 20>»
signing secret is «<hex 32>»
Password:⏎«Kettle7stone»
Password	«Kettle7stone»
Passwort⏎«Kettle7stone»`)

const URLS = linesOf(`
https://example.com/reset/<mixed 24>
https://example.com/password/reset/<hex 40>
https://example.com/reset-password/<mixed 32>?email=anna
https://example.com/users/password/edit?reset_password_token=<url 20>
https://example.com/verify/<uuid>
https://example.com/verify-email/<mixed 40>
https://example.com/confirm/<hex 32>
https://example.com/activate/<mixed 20>
https://example.com/invite/<mixed 16>
https://example.com/invitations/<mixed 22>/accept
https://example.com/join/<mixed 22>
https://example.com/magic/<mixed 40>
https://example.com/magic-link/<url 43>
https://example.com/login/<hex 64>
https://example.com/auth/<mixed 40>
https://example.com/sso/<mixed 40>
https://example.com/unsubscribe/<mixed 30>
https://example.com/s/<mixed 22>
https://example.com/share/<mixed 32>
https://example.com/shared/<mixed 12>
https://example.com/d/<url 44>
https://example.com/download/<hex 40>/report.pdf
https://example.com/t/<url 32>
https://example.com/token/<mixed 32>
https://example.com/api/<hex 32>/orders
https://example.com/hooks/<mixed 24>
https://example.com/webhook/<uuid>
https://example.com/private-<hex 32>/basic.ics
https://calendar.example.com/ical/anna/private-<hex 32>/basic.ics
https://outlook.example.com/owa/calendar/<hex 32>@example.com/<hex 40>/calendar.ics
https://api.telegram.org/bot<digits 9>:AA<url 33>/sendMessage
https://hooks.·slack.com/services/T<upper 8>/B<upper 8>/<mixed 24>
https://discord·.com/api/webhooks/<digits 18>/<url 68>
https://mattermost.example.com/hooks/<lower 26>
https://chat.googleapis.com/v1/spaces/<mixed 11>/messages?key=AI·za<url 35>&token=<url 43>
https://acme.webhook.·office.com/webhookb2/<uuid>@<uuid>/IncomingWebhook/<hex 32>/<uuid>
https://prod-12.westeurope.logic.azure.com/workflows/<hex 32>/triggers/manual/paths/invoke?sp=x&sig=<url 43>
https://hook.eu1.make.com/<lower 32>
https://maker.ifttt.com/trigger/x/with/key/<mixed 22>
https://example.com/file?sv=2024-01-01&sig=<url 43>%3D
https://bucket.s3.amazonaws.com/x.zip?X-Amz-Signature=<hex 64>
https://bucket.s3.amazonaws.com/x.zip?AWSAccessKeyId=AK·IA<base32 16>&Signature=<url 27>&Expires=1
https://example.com/cb?code=<mixed 20>&state=1
https://example.com/?access_token=<mixed 30>
https://example.com/#access_token=<mixed 30>
https://example.com/?auth=<mixed 20>
https://example.com/?t=<mixed 40>
https://example.com/?k=<hex 32>
https://example.com/?hash=<hex 40>
https://example.com/?h=<hex 40>
https://example.com/?uid=4711&accessKey=<mixed 20>
https://example.com/?invite=<mixed 20>
https://example.com/?invitation=<mixed 20>
https://example.com/?pw=<word>9
https://example.com/?passphrase=<word>9
https://example.com/?rlkey=<lower 25>
https://zoom.example.com/j/<digits 10>?pwd=<mixed 32>
https://example.com/?authkey=<mixed 20>
https://example.com/?resourcekey=0-<url 22>
https://example.com/?e=<mixed 6>&at=9&share_token=<mixed 20>
https://example.com/?resetToken=<mixed 20>
https://example.com/?verificationCode=<digits 8>
https://example.com/?activation_code=<mixed 12>
https://example.com/?login_hint=anna&nonce=1&sso=<mixed 20>
https://example.com/?assertion=<url 60>
https://example.com/?SAMLResponse=<url 60>
https://example.com/?wresult=<url 60>
https://example.com/?x-api-key=<mixed 20>
https://example.com/?subscription-key=<hex 32>
https://example.com/?PHPSESSID=<lower 26>
https://example.com/?sessionToken=<mixed 26>
https://example.com/?confirmation=<mixed 26>
https://anna:<word>9@example.com/
https://<mixed 40>@git.example.com/x.git
postgres://app:<word>9@db.example.com/main
example.com/reset/<mixed 24>
www.example.com/verify?token=<mixed 20>`)

const MAILS = linesOf(`
anna.muster@example.com
anna+tag@mail.example.co.uk
jürgen@müller.example
дмитрий@почта.рф
用户@例子.广告
anna(at)example.com
anna (at) example (dot) com
anna[at]example[dot]com
anna [at] example.com
anna {at} example {dot} com
anna at example dot com
anna AT example DOT com
anna.muster at example dot co dot uk
anna -at- example -dot- com
anna_at_example_dot_com
anna <at> example <dot> com
anna [@] example.com
anna(@)example.com
anna (ät) example punkt de
anna ät example punkt de
anna arobase example point fr
anna (arobase) example (point) fr
anna arroba example punto com
anna chiocciola example punto it
anna [AT] example [DOT] com
anna(a)example.com
anna&#64;example.com
anna&#x40;example.com
anna&commat;example.com
anna&commat;example&period;com
anna@example&#46;com
anna\\u0040example.com
anna%40example.com
an\u200bna@exam\u200bple.com
anna@\u200bexample.com
anna\u00ad@example.com
anna@example\u00ad.com
anna\u2060@example.com
anna＠example.com
anna﹫example.com
ａｎｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ
anna @ example.com
anna@ example.com
anna.muster at gmail.com
anna_m at gmx.de
anna at outlook dot com
"Anna Muster"@example.com
o'neill@example.ie
anna@example.xn--p1ai
anna@example。com
SRS0=HHH=TT=example.org=anna@example.com
анна@example.com
anna@sub.example.museum
anna@[192.0.2.1]
a.b-c_d@x-y.example
1234567@qq.com
anna (AT) example.com
anna at-sign example dot org
anna(dot)muster(at)example(dot)com
anna dot muster at example dot com
anna[.]muster@example[.]com
anna@example[.]com`)

const MAIL_SENTENCES = linesOf(`
Please write to § about it.
Meine Adresse ist § danke.
Contact: §
Mon adresse : §
Mi correo es § gracias
Scrivete a § grazie
(§)
E-mail §`)

const PHONES = linesOf(`
+49 30 12345678
+1 (202) 555-0143
0049 30 12345678
030 12345678
0171/2345678
020 7946 0958
01 42 68 53 00
(202) 555-0143
202-555-0143
202.555.0143
+33 6 12 34 56 78
+39 06 1234 5678
+34 612 34 56 78
06 39 98 12 34
0639981234
07700900123
+44 20 7946 0958
+49-171-3920000
030‑12345678
+49 30 12345678
0532 123 45 67
+41 44 668 18 00
08-465 004 01`)

const IBANS = [
  ['DE', '18n'],
  ['GB', '4a14n'],
  ['FR', '10n11c2n'],
  ['ES', '20n'],
  ['IT', '1a10n12c'],
  ['NL', '4a10n'],
  ['CH', '5n12c'],
  ['AT', '16n'],
  ['PL', '24n'],
  ['MT', '4a5n18c'],
].flatMap(([country, account], index) => {
  const compact = `<iban ${country} ${account}>`
  return [
    compact,
    `4 ${compact}`,
    `thin ${compact}`,
    `nbsp ${compact}`,
    `dash ${compact}`,
    `en ${compact}`,
    `dot ${compact}`,
    `lower ${compact}`,
  ].slice(0, index % 2 === 0 ? 8 : 5)
})
const IBAN_SENTENCES = linesOf(`
Bitte auf § überweisen.
IBAN: §
IBAN§
IBAN:§
Konto§
my account § please
§bitte
(§),
IBAN=§;BIC=COBADEFF
compte § merci
cuenta_§
Nr.§`)

const CARDS = ['4 16', '51 16', '37 15', '6011 16', '36 14', '3528 16', '62 16', '2221 16', '4 19'].flatMap(
  (form) =>
    ['', '4', 'thin', 'nbsp', 'dash', 'en', 'figure', 'dot', 'double', 'under'].map((sign) =>
      `${sign} <card ${form}>`.trim(),
    ),
)
const CARD_SENTENCES = linesOf(`
I paid with § yesterday.
Karte: §
Visa§
card§
Kartennummer§
§exp 12/28
(§)
carte § refusée
tarjeta n° §, 12/28
la carta § non va
cc=§&cvc=123
Number:§.
pay §/12/28`)

const SIGNS: Readonly<Record<string, string>> = {
  '4': ' ',
  thin: '\u2009',
  nbsp: '\u00a0',
  dash: '-',
  en: '–',
  dot: '.',
  figure: '\u2007',
  double: '  ',
  under: '_',
  lower: '',
}

/** `dash 1234…`: the number in groups with this sign. */
function grouped(row: { before: string; value: string; after: string }) {
  const [, name = '', number = ''] = /^(\w+) (.*)$/.exec(row.value) ?? []
  if (name === '') return row
  const groups = /^\d{14,15}$/.test(number)
    ? /^(.{4})(.{6})(.*)$/.exec(number)?.slice(1)
    : number.match(/.{1,4}/g)
  const value = (groups ?? []).join(SIGNS[name])
  return { ...row, value: name === 'lower' ? number.toLowerCase() : value }
}

const HTML = linesOf(`
<table><tr><td>User</td><td>anna</td></tr><tr><td>Password</td><td>«Kettle7stone»</td></tr></table>
<table><tr><th>User</th><th>Password</th></tr><tr><td>anna</td><td>«Kettle7stone»</td></tr></table>
<table><thead><tr><th>Name</th><th>Value</th></tr></thead><tbody><tr><td>API key</td><td>«<mixed 24>»</td></tr></tbody></table>
<table><tr><td><p>Passwort</p></td><td><p>«Kettle7stone»</p></td></tr></table>
<table><tr><td>Password:</td></tr><tr><td>«Kettle7stone»</td></tr></table>
<table><tr><th>Token</th></tr><tr><td>«<mixed 24>»</td></tr></table>
<dl><dt>Password</dt><dd>«Kettle7stone»</dd></dl>
<dl><dt>User</dt><dd>anna</dd><dt>API key</dt><dd>«<mixed 24>»</dd></dl>
<dl><dt>Mot de passe</dt><dd><b>«soleil19!»</b></dd></dl>
<p>Password:<br>«Kettle7stone»</p>
<p>Password<br>«Kettle7stone»</p>
<p>Password:<br><br>«Kettle7stone»</p>
<p><b>Password</b> «Kettle7stone»</p>
<p><b>Password:</b> <code>«Kettle7stone»</code></p>
<div>Password</div><div>«Kettle7stone»</div>
<p>Kennwort</p><p>«Kettle7stone»</p>
<h3>Password</h3><p>«Kettle7stone»</p>
<ul><li>Password: «Kettle7stone»</li></ul>
<ul><li>Password<ul><li>«Kettle7stone»</li></ul></li></ul>
<p>IBAN «DE89 3704<br>0044 0532 0130 00»</p>
<p>IBAN «DE89 3704 0044<br>0532 0130 00»</p>
<p>Card «4111 1111<br>1111 1111»</p>
<p>Card «4111-1111-<br>1111-1111»</p>
<p>Mail «anna.muster@<br>example.com»</p>
<p>Mail «anna.muster<br>@example.com»</p>
<p>Mail «anna<b>@</b>example.com»</p>
<p>Mail «anna&#64;example.com»</p>
<p>Mail «anna<wbr>@example.com»</p>
<p>Mail «anna<span>@</span>example<span>.</span>com»</p>
<p>Mail «anna&shy;@example.com»</p>
<p>Token «gh·p_<mixed 18><br><mixed 18>»</p>
<p>Token «gh·p_<mixed 18><wbr><mixed 18>»</p>
<p>Token «gl·pat-<mixed 10><br><mixed 10>»</p>
<p>Key «sk·_live_<mixed 12><br><mixed 12>»</p>
<p>Key «AK·IA<base32 8><span></span><base32 8>»</p>
<p><a href="https://example.com/?token=«<mixed 20>»">click</a></p>
<p><a href="https://example.com/reset/«<mixed 24>»">click</a></p>
<p>https://example.com/reset?token=«<mixed 10><wbr><mixed 10>»</p>
<p><img alt="password: «Kettle7stone»" src="x.png"></p>
<p><img alt="anna@example.com" src="x.png"> «anna@example.com»</p>
<pre>password=«Kettle7stone»</pre>
<pre><code>{"password":"«Kettle7stone»"}</code></pre>
<p>&lt;password&gt;«Kettle7stone»&lt;/password&gt;</p>
<p><s>password: «Kettle7stone»</s></p>
<p>pass<b>word</b>: «Kettle7stone»</p>
<p>Tel. «030<br>12345678»</p>
<table><tr><td>IBAN</td><td>«DE89 3704 0044 0532 0130 00»</td></tr></table>
<table><tr><td>DE89</td><td>«3704 0044»</td><td>0532 0130 00</td></tr></table>
<table><tr><td>Phone</td><td>«612 34 56 78»</td></tr></table>
<dl><dt>Phone</dt><dd>«612 34 56 78»</dd></dl>
<table><tr><td>Mail</td><td>«anna@example.com»</td></tr></table>
<table><tr><td>Username</td><td>anna</td></tr><tr><td>PIN</td><td>«48213»</td></tr></table>
<p>Client secret<br><i>«<mixed 24>»</i></p>`)

const OTHERS = linesOf(`
Order 4711-2026-0815 has not arrived.
Bestellung 10048-22931 fehlt seit 12.11.2026.
commit <hex 40> broke it
built from <hex 7>
sha256:<hex 64>
sha512-<base64 86>==
SHA256:<base64 43>
etag "<hex 32>"
md5 <hex 32>
Request id <uuid>
x-amz-request-id: <upper 16>
x-amz-id-2: <base64 76>
trace id <hex 32>
version 10.4.22.1
Windows 10.0.19045.3803
node v20.11.1, npm 10.2.4
part number WX-4411-88-B
SKU 88-4410-XZ
ISBN 978-3-16-148410-0
EAN 4006381333931
tracking 1Z999AA10123456784
IMEI 490154203237518
VIN WVWZZZ1JZXW000001
MAC 00:1a:2b:3c:4d:5e
serial C02XK1ZJJGH5
2026-11-21T10:30:00Z
10.0.0.5 and 192.168.178.20
https://github.com/acme/app/commit/<hex 40>
https://example.com/orders/<digits 8>
https://example.com/docs/reset-password
https://example.com/invite/team-members
https://example.com/blog/2026/11/how-to-share-a-secret-with-your-team
https://example.com/issues/4711#issuecomment-<digits 10>
https://example.com/?page=3&sort=desc&id=<uuid>
https://example.com/products/<uuid>
https://docs.example.com/api/v2/authentication/oauth2-tokens
https://example.com/login?next=/dashboard
https://example.com/auth/callback
https://example.com/search?q=password+reset
https://www.youtube.com/watch?v=<url 11>
https://example.com/s/search-results
The password is wrong
The password policy changed
Password reset does not work
my password was rejected twice
Das Passwort ist abgelaufen
Passwort vergessen
le mot de passe est incorrect
la contraseña es incorrecta
la password è scaduta
Password must have 8 characters
password: required
Please reset my password today
password field is empty
token expired
the token is invalid
API key is missing
key: value
primary key: order_id
The key is that we need 24/7 support
login: failed
user/pass: rejected
--password is not documented
use -p for the port
docker run -p 8080:80 nginx
ssh -p 2222 server
mkdir -p src/components
tar -pxf archive.tar
cp -p a1.txt b2.txt
PIN is on the letter
code: ERR_4711
Error code: 0x80070005
Code lautet ERR-5123
status code: 500123
error code is E1234
zip code: 10115
country code: 49
promo code: SUMMER26
we look at github.com every day
look at example dot product
meet at 10 dot
the team at Acme dot the i's
10 apples @ 2.50 each
cc @acme/support please
@types/node@22.1.0
logo@2x.png
npm_config_registry
pods api-7d9f8b6c5d-x2x4z
container <hex 12>
pk_live_<mixed 24>
cus_<mixed 14>
ch_<mixed 24>
req_<mixed 14>
i-<hex 17>
arn:aws:iam::123456789012:role/admin
01ARZ3NDEKTSV4RRFFQ69G5FAV
getUserAccountByIdentifierV2FromRemoteCache
com.example.service.internal.UserAccountRepositoryImpl2
ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789
data:image/png;base64,<base64 80>
ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI<base64 43> example
ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAB<base64 200> example
-----BEGIN CERTIFICATE-----
dpi 600x600, 4800x1200
1,234,567.89 EUR
12 34 56 78 90
4111 1111 1111 1112
1234 5678 9012 3456
DE88 3704 0044 0532 0130 00
invoice RE-2026-00471
Rechnung 2026/11/0047
room 12-034
08:00-17:00
26.03.2026 10:56
CVE-2026-12345
KB5031455
RFC 7519
ticket #482913
case 00482913
build 20261121.3
firmware 2.14.0-rc3+build.88
colour #1a2b3c
0x1a2b3c4d5e6f7788
Lot L240611-B7
ratio 16:9
Exception at Foo.java:123
x7 lens
seat 14A
1/2 3/4 5/8
Password Manager 2.0 crashes
Passwort-Manager 7.1 stürzt ab
token bucket size: 4096
secret santa party
Secret Service
bearer of news
cookie banner v2
session id: none
credentials: none
the API token page is 404
Key Vault eastus2
pass: 12 of 14 tests
Tests pass 100%
clave del problema: la red
la clave es reiniciar
parola chiave del documento
code postal : 75001
identifiants : inconnus
the pw field
Max pw length 64`)

const seed = 20261130

/** The sentences that the rules were made with. */
export const DEVELOPMENT_SET: SentenceSet = {
  people: { people: [], organizations: [] },
  groups: [
    {
      name: 'tokens of providers in a sentence',
      kind: 'token',
      format: 'plain',
      sentences: sentencesIn(inTurn(IN_A_SENTENCE, PROVIDER_TOKENS), seed),
    },
    {
      name: 'passwords, keys and codes',
      kind: 'token',
      format: 'plain',
      sentences: sentencesIn([...GENERIC, ...PASSWORDS], seed),
    },
    {
      name: 'addresses with a secret',
      kind: 'url',
      format: 'plain',
      sentences: sentencesIn(inTurn(IN_A_SENTENCE, [...URLS, ...LINKS]), seed),
    },
    {
      name: 'e-mail addresses',
      kind: 'e-mail',
      format: 'plain',
      sentences: sentencesIn(inTurn(MAIL_SENTENCES, MAILS), seed),
    },
    {
      name: 'phone numbers without a word',
      kind: 'phone',
      format: 'plain',
      sentences: sentencesIn(inTurn(IN_A_SENTENCE, PHONES), seed),
    },
    {
      name: 'IBANs',
      kind: 'iban',
      format: 'plain',
      sentences: sentencesIn(inTurn(IBAN_SENTENCES, IBANS), seed).map(grouped),
    },
    {
      name: 'card numbers',
      kind: 'card',
      format: 'plain',
      sentences: sentencesIn(inTurn(CARD_SENTENCES, CARDS), seed).map(grouped),
    },
    {
      name: 'names in greetings and at the end',
      kind: 'name',
      format: 'plain',
      sentences: sentencesIn(GREETINGS, seed),
    },
    { name: 'values in HTML', kind: 'token', format: 'html', sentences: sentencesIn(HTML, seed) },
  ],
  alike: [...OTHERS, ...LOOK_ALIKES].map(
    (text, index) => sentencesIn([`«${text}»`], seed + index)[0]?.value ?? '',
  ),
}
