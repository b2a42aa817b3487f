import { inTurn, linesOf } from '../sentence-set.ts'

const LINKS = linesOf(`
https://portal.partner.example/reset_password/<mixed 24>
https://portal.partner.example/password-reset/confirm/MjM/<lower 6>-<hex 32>/
https://portal.partner.example/account/verify-email/<hex 64>
https://portal.partner.example/confirm-account/<uuid>
https://portal.partner.example/activate/<mixed 32>
https://portal.partner.example/register/<mixed 28>
https://portal.partner.example/onboarding/invite/<uuid>
https://portal.partner.example/workspaces/join/<mixed 22>
https://portal.partner.example/i/<mixed 12>
https://portal.partner.example/magic/<url 48>
https://portal.partner.example/login/token/<mixed 40>
https://portal.partner.example/signin/<hex 40>
https://portal.partner.example/oauth/<mixed 40>
https://portal.partner.example/sessions/<mixed 32>
https://portal.partner.example/optout/<mixed 32>
https://portal.partner.example/unsubscribe/<mixed 24>/<digits 6>
https://portal.partner.example/sign/<mixed 36>
https://cloud.partner.example/s/<mixed 15>
https://cloud.partner.example/shares/<mixed 22>
https://cloud.partner.example/shared/links/<mixed 22>
https://cloud.partner.example/f/<hex 20>/
https://cloud.partner.example/d/<lower 24>
https://cloud.partner.example/download/<mixed 32>/report.xlsx
https://cloud.partner.example/file/d/<url 33>/view
https://cloud.partner.example/folders/<url 33>
https://cloud.partner.example/private/<hex 32>
https://cloud.partner.example/view/<mixed 24>
https://cloud.partner.example/e/<mixed 28>
https://cloud.partner.example/attachments/<digits 18>/<digits 18>/<hex 64>
https://api.partner.example/v2/tokens/<mixed 40>
https://api.partner.example/<hex 32>/webhook
https://api.partner.example/callback/<uuid>
https://hook.partner.example/<lower 30>
https://webhooks.partner.example/x/<mixed 24>
https://chat.partner.example/api/hooks/<mixed 40>
https://ci.partner.example/generic-webhook-trigger/invoke?token=<mixed 20>
https://cal.partner.example/export/<hex 32>/cal.ics
https://cal.partner.example/feeds/<mixed 32>.ics
https://api.telegram.org/file/bot<digits 10>:AA<url 33>/x.pdf
https://hooks.·slack.com/workflows/T<upper 8>/A<upper 8>/<digits 18>/<mixed 24>
https://ptb.discord·.com/api/webhooks/<digits 18>/<url 68>
https://x.webhook.·office.com/webhookb2/<uuid>@<uuid>/IncomingWebhook/<hex 32>/<uuid>
https://hooks.·zapier.com/hooks/catch/<digits 6>/<lower 6>
https://y.partner.example/?access_token=<mixed 40>
https://y.partner.example/?accessToken=<mixed 40>
https://y.partner.example/?token=<uuid>
https://y.partner.example/x?foo=1&api-key=<mixed 32>
https://y.partner.example/x?client_id=a&client_secret=<mixed 40>
https://y.partner.example/cb?code=<mixed 24>&scope=openid
https://y.partner.example/cb#access_token=<mixed 60>&token_type=bearer
https://y.partner.example/?id_token=ey·JhbGciOiJIUzI1NiJ9.ey·J<url 40>.<url 43>
https://y.partner.example/?refreshToken=<mixed 40>
https://y.partner.example/?secret=<mixed 24>
https://y.partner.example/?key=<hex 32>
https://y.partner.example/?authkey=<hex 32>
https://y.partner.example/?sessionId=<mixed 32>
https://y.partner.example/?PHPSESSID=<lower 26>
https://y.partner.example/?user=qa&password=<word>58
https://y.partner.example/?u=qa&p=<mixed 24>
https://y.partner.example/?pwd=<word>58
https://y.partner.example/?passcode=<digits 6>
https://y.partner.example/?pin=<digits 5>
https://y.partner.example/?otp_code=<digits 6>
https://y.partner.example/?resetKey=<mixed 24>
https://y.partner.example/?inviteCode=<mixed 12>
https://y.partner.example/?invitation=<mixed 24>
https://y.partner.example/?verify_token=<mixed 24>
https://y.partner.example/?confirm=<mixed 32>
https://y.partner.example/?magic=<mixed 40>
https://y.partner.example/?s=<mixed 32>
https://y.partner.example/?q=<mixed 40>
https://y.partner.example/?signature=<url 86>
https://y.partner.example/?sign=<hex 32>
https://y.partner.example/?X-Goog-Signature=<hex 128>
https://y.partner.example/?sv=2024-08-04&sr=c&sig=<url 43>%3D&sp=rl
https://y.partner.example/?SAMLResponse=<url 200>
https://y.partner.example/?RelayState=x&assertion=<url 100>
https://y.partner.example/;jsessionid=<upper 32>.node1
https://qa:<word>58@y.partner.example
https://<mixed 40>:x-oauth-basic@git.partner.example/a.git
http://qa:<word>58@10.0.0.12:8080/x
postgresql+psycopg://qa:<word>58@db/crm
clickhouse://default:<word>58@ch:9000
smtps://qa:<word>58@mail.partner.example:465
portal.partner.example/reset/<mixed 24>
/users/password/edit?reset_password_token=<url 20>`)

const LINK_SENTENCES = linesOf(`
This one does not open: §
The mail contained § but it was empty
Der Link § führt ins Leere
Ich komme über § nicht weiter
Le lien § ne marche plus.
El enlace § caducó
Il link § non si apre
<§>
(see §)`)

const MAILBOXES = linesOf(`
petra.klein@customer.example
p.klein+billing@mail.customer.example
petra_klein-99@customer-group.example
PETRA@CUSTOMER.EXAMPLE
petra@customer.co.uk
пётр@пример.рф
petra@münchen.example
françois.d'arc@société.example
josé@correo.example
佐藤@会社.jp
petra(at)customer(dot)com
petra [at] customer [dot] com
petra[at]customer.com
petra (at) customer.com
petra {at} customer.com
petra at customer dot com
petra dot klein at customer dot co dot uk
petra AT customer DOT de
petra -at- customer -dot- de
petra_at_customer_dot_com
petra<at>customer.com
petra (@) customer.com
petra[@]customer.com
petra (ät) customer punkt de
petra ät customer punkt de
petra at customer punkt de
petra arobase customer point fr
petra [arobase] customer.fr
petra arroba customer punto es
petra (arroba) customer.es
petra chiocciola customer punto it
petra.klein at gmail.com
petra at t-online.de
petra at customer.com
petra&#64;customer.com
petra&#x40;customer&#x2e;com
petra&commat;customer.com
petra\\u0040customer.com
petra%40customer.com
petra@customer&#46;com
pe\u200btra@customer.com
petra@cust\u200comer.com
petra@\u200bcustomer.com
petra\ufeff@customer.com
petra@cus\u00adtomer.com
petra\u2060@\u2060customer.com
petra＠customer.com
petra﹫customer.com
ｐｅｔｒａ＠ｃｕｓｔｏｍｅｒ．ｃｏｍ
petra@customer。com
petra @ customer.com
petra@ customer.com
petra@customer[.]com
petra[at]customer[.]com
petra@customer(.)com
"petra klein"@customer.example
petra@[198.51.100.7]
petra@xn--mnchen-3ya.example
petra@customer.photography
«petra.klein@customer.example».
mailto:«petra@customer.example»
bounces+4711=petra=customer.example@lists.example.com
petra.klein@sub.sub.customer.example
007@customer.example
petra&nbsp;@&nbsp;customer.com`)

const MAIL_SENTENCES = linesOf(`
Reply to § instead, thanks.
Kontakt: §
Schreibt mir an § bitte
Écrivez à § svp
Mi dirección es § gracias
Il mio indirizzo: §
cc §
from § on Monday`)

export const ADDRESSES = inTurn(LINK_SENTENCES, LINKS)
export const MAILS = MAILBOXES.map((value, index) => {
  const sentence = MAIL_SENTENCES[index % MAIL_SENTENCES.length] ?? ''
  return sentence.replace('§', value.includes('«') ? value : `«${value}»`)
})
