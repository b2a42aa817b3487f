import { linesOf } from '../sentence-set.ts'

/** Nothing of these is a secret or a person. */
export const LOOK_ALIKES = linesOf(`
your order <digits 9> was shipped
order <upper 3>-<digits 6>-<upper 2>
PO-2026-<digits 5>
Auftrag <digits 10> vom 3.2.2026
Bestellung B<digits 7>/26
n° de commande <digits 8>
número de pedido <digits 10>
numero ordine <digits 9>
invoice <digits 4>/<digits 4>
Beleg <digits 10>
receipt <digits 4>-<digits 4>
Vertrag V-<digits 8>
contract <digits 12>
Mandat <digits 9>
policy no. <digits 10>
member <digits 8>
account no. <digits 8>
Kunde <digits 5>
client n° <digits 6>
SR <digits 12>
JIRA-<digits 4>
ref <digits 6>/<digits 2>
ref. <upper 10>
Vorgang <digits 6>-<digits 4>
bug <digits 6>, task <digits 6>
asset tag <digits 7>
S/N <upper 11>
serial: <digits 14>
P/N <digits 3>-<digits 5>-<digits 3>
part <upper 2><digits 6>-<digits 3>
model XR-<digits 4>B
HW rev 2.1, FW 4.17.3
lot <digits 8>
pallet <digits 18>
GTIN 0<digits 13>
UPC <digits 12>
ASIN B0<upper 8>
VIN WDB<upper 14>
plate M-AB 1234
flight LH 2456
<uuid>
id <uuid>
session <uuid> ended
operation-id: <uuid>
tenant <uuid>, user <uuid>
<hex 7>..<hex 7>
<hex 40> (main)
at commit <hex 40>
tree <hex 40>
checksum <hex 64>
md5: <hex 32>
CRC32 <hex 8>
sha1-<base64 27>=
integrity sha512-<base64 86>==
sha256-<base64 43>=
Fingerprint SHA256:<base64 43>
fingerprint <hex 2>:<hex 2>:<hex 2>:<hex 2>:<hex 2>:<hex 2>:<hex 2>:<hex 2>
etag <hex 32>-12
x-served-by: cache-fra-<hex 8>
x-request-id <hex 32>
traceparent: 00-<hex 32>-<hex 16>-01
request-id: <mixed 22>
RequestId: <upper 16>
Nonce: <base64 22>==
layer <hex 12>: Pull complete
k8s node ip-10-0-3-17.ec2.internal
pod/api-<hex 9>-<lower 5>
deployment api-server-v2-<hex 10>
cus_<mixed 14> and sub_<mixed 14>
price_<mixed 24>
prod_<mixed 14>
acct_<mixed 16>
re: ch_<mixed 24>
pk·_live_<mixed 24>
arn:aws:s3:::bucket-2026
vol-0<hex 16>
sg-<hex 17>
eni-<hex 17>
projects/acme-prod-<digits 6>
01J<upper 23>
ObjectId("<hex 24>")
rowid 0x<hex 16>
pointer 0x00007f<hex 10>
offset 0x1f40
v3.12.0 to v3.13.1
release 2026.02.1
app 7.8.9 (4321)
build #<digits 5>
.NET 9.0.2
macOS 15.3.1 (24D70)
Android 15, One UI 7.0
Edge 133.0.3065.59
Safari/605.1.15
Outlook 16.0.18429.20132
SQL Server 16.0.4175.1
OpenSSL 3.4.1 11 Feb 2025
glibc 2.41-1
gcc (Debian 14.2.0-16) 14.2.0
Python 3.13.2
go1.24.0 linux/amd64
ruby 3.4.2p100
npm@11.1.0
react-dom@19.0.0
ghcr.io/acme/app:v1.2.3
@babel/core 7.26.9
user@0.0.0
photo@3x.jpg
deploy@{yesterday}
cost @ 12.50 each
3 seats @ 99
@support please look
RFC 9110 section 15.5
ISO/IEC 27001
DIN A4
EN 301 549
CVE-2026-<digits 4>
GHSA-<lower 4>-<lower 4>-<lower 4>
MS26-<digits 3>
KB5<digits 6>
HTTP/2 504
error 1045 (28000)
ERR_SSL_PROTOCOL_ERROR
0xC0000005
code=ECONNREFUSED
exit status 3221225477
NullPointerException at A.java:88
line 12:34
[2026-02-03 04:05:06,789]
2026-02-03 04:05
03.02.2026, 04:05 Uhr
3 février 2026 à 4 h 05
02/03/26
2026-W06
1770091506
1770091506.123
20260203T040506Z
08:00–16:30
Mo-Fr 9-17
7x24
10.1.2.3 -> 10.4.5.6
10.20.0.0/14
0.0.0.0:8080
fe80::1%eth0
ff02::2
49.4521, 11.0767
N 49° 27' 7.5"
2,499.00 USD
1 299,90 EUR
CHF 1'250.50
25 % of 4'000
12,5 m² x 2,4 m
3840x2160@60Hz
24 V DC 5 A
1-2-3-4-5
11 22 33
1000 2000 3000
9 999 999
1.234.567
70 000 km
D-90402 Nürnberg
F-13001 Marseille
Av. 9 de Julio 1234
Musterweg 7b
room 3.14
aisle 12 seat C
Art. 17 GDPR
§ 312g BGB
p. 44-48
vol. 12, no. 3
Table 7.1
1st to 31st
B2B and B2C
MP3 and MP4
i18n and l10n
AES-256-GCM
TLS 1.3
RSA 2048
base64 encoded
utf-16le
iso8859_15
X509v3 extensions
listOrdersByCustomerIdV2
org.example.api.v3.OrderMapperImpl
ORDER_ITEM_V2_CREATED
enable_feature_x2=true
timeout=30000
max-age=31536000
content-type: application/json; charset=utf-8
https://support.example.com/hc/en-us/articles/<digits 14>-Change-your-password
https://example.com/shop/order/<digits 9>
https://example.com/app/#/tickets/<digits 6>/history
https://example.com/boards/<uuid>
https://example.com/search?q=token+expired&page=3
https://example.com/login?next=/orders/<digits 6>
https://example.com/signin
https://example.com/password/forgot
https://example.com/account/security
https://example.com/verify/help
https://example.com/invite-friends
https://example.com/join-us/2026
https://example.com/share/instructions
https://example.com/downloads/app_3.2.1_amd64.deb
https://example.com/download/windows/11/x64
https://example.com/api/v3/orders?limit=100&offset=200
https://example.com/docs/api-keys
https://example.com/docs/oauth2/authorization-code
https://example.com/docs/secrets/rotation
https://example.com/s/2026-winter-sale
https://example.com/p/blue-shoes-42
https://example.com/u/jane
https://example.com/t/export-fails/8812
https://example.com/d/dashboards/overview
https://example.com/blog/2026/02/03/token-based-auth-explained
https://example.com/images/hero-2x-1200x630.webp
https://example.com/assets/index-<hex 8>.js
https://github.com/acme/app/issues/<digits 4>#issuecomment-<digits 10>
https://github.com/acme/app/compare/<hex 7>...<hex 7>
https://github.com/acme/app/actions/runs/<digits 11>
https://gitlab.com/acme/app/-/merge_requests/<digits 3>
https://bitbucket.org/acme/app/commits/<hex 40>
https://registry.example.com/v2/app/blobs/sha256:<hex 64>
https://acme.freshdesk.com/a/tickets/<digits 5>
https://acme.example.com/wiki/spaces/OPS/pages/<digits 10>
https://www.youtube.com/watch?v=aqz-KE-bpKQ
https://youtu.be/aqz-KE-bpKQ
https://maps.example.com/@49.4521,11.0767,15z
https://example.com/?utm_medium=mail&utm_content=footer_2026
https://example.com/?sort=-created&filter=open
https://example.com/?from=2026-02-01&to=2026-02-28
https://example.com/?code=
https://example.com/?lang=en-US&v=20260203
https://example.com/?id=<digits 12>&rev=<hex 40>
https://example.com/#section-2.3.1
git@gitlab.com:acme/app.git
s3://acme-logs/2026/02/03/app.log.gz
jdbc:postgresql://db.example.com:5432/crm
amqp://mq.example.com:5672
D:\\Logs\\2026-02-03\\app_1.log
/var/lib/docker/overlay2/<hex 64>
The password did not work
password has been changed on 2026-02-03
Password must include 1 digit
password expires in 14 days
minimum password length is 12
Password: unchanged
password: will be sent separately
password: ask Tom
Passwort: unverändert
Passwort: kommt separat
Passwort kann nicht geändert werden
das Passwort war falsch
Passwortfeld bleibt leer
mot de passe refusé
mot de passe : inchangé
mot de passe perdu depuis hier
contraseña: sin cambios
olvidé la contraseña
password: invariata
password dimenticata
we use password managers v2
password hash is bcrypt
password field id=pwd2
passwords differ in 3 places
password policy 2026 draft
reset password link 404
pw reset 3 times
PIN entry fails
PIN 12 of the chip
PIN: forgotten
TAN procedure
verification code not received
the code is in the repo
your code has 3 errors
status code is 5001
token: revoked
token limit 128000
the token of type JWT2
tokens: 4096
API token is gone
API key: revoked
API keys page 2 of 3
the API key expired on 2026-02-03
key value store 3
key: enter
secret: hidden
client secret: missing
secrets engine v2
authorization: denied
authorization code flow
bearer token missing
cookie: rejected
cookie consent 2.0
username: jane.doe1
user: 4711
login: ok / logout: ok
login error 500 / 502
login and SSO2 fail
credentials: rejected
creds are wrong
Zugangsdaten: fehlen
identifiants : oubliés
access to room B12 and C14
cli --password-stdin
cli --token-file token.txt
--secret is deprecated since 2.0
docker run -p 127.0.0.1:5432:5432 db
kubectl -n prod get pods -w
psql -p 5433 -h db
ssh -p 22022 qa@db
mkdir -p a1/b2
cp -a v1 v2
tests pass: 118 fail: 3
clave foránea: pedido_id
palabra clave: oferta2026
clave: valor
codice articolo: 88-1204
code postal 69002
code barre : 4006381333931
Kartenlesegerät 3000
card reader 4 of 5
visa application 2026-113
4242 4242 4242 4241
3782-822463-10006
6011 1111 1111 1118
9876 5432 1098 7654
CH93 0076 2011 6238 5295 8
NL91 ABNA 0417 1643 01
FR 12 34 56 78
DE 2026 02 03 1200 4711
BE 10 20 30 40 50
SI 12 345 678 90
phone model 15 Pro
handy tip 3
text us about 5 seats
mobile 4.2.0 crashes
look at item 3 dot 2
at 10 dot 30
meet at the point
dot the i at once
name (at) all
Hello!
Hi folks,
Hi there,
Dear all,
Dear Madam,
Dear Support,
Dear colleagues,
Hallo Team,
Hallo liebes Team,
Liebes Support-Team,
Guten Tag,
Bonjour,
Bonjour Madame, Monsieur,
Cher service client,
Hola,
Hola equipo,
Buenos días,
Ciao,
Buongiorno a tutti,
Salve,
Thanks!
Thanks for looking into it
Thanks a lot, all good now
Thanks, solved
Many thanks for your help
Best regards from Berlin
Best,⏎the whole team
Regards
Danke und Gruß
Danke für die Hilfe
Grüße aus Köln
LG aus Wien
Merci beaucoup
Merci pour votre aide
Gracias por todo
Saludos desde Madrid
Grazie per l'aiuto
Saluti da Roma
the stone mark on page 2
mark it as done
on target again
grace days
our target ltd edition`)
