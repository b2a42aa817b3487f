import { linesOf } from '../sentence-set.ts'

/** Nothing of these is a secret or a person. */
export const LOOK_ALIKES = linesOf(`
Order <digits 7> is late
Order no. <digits 10>
Bestellnummer <digits 8>
commande n° <digits 9>
pedido <digits 8>
ordine <digits 8>
invoice INV-2025-<digits 6>
Rechnung RG<digits 8>
facture FA<digits 8>
Kundennummer <digits 7>
customer id <digits 9>
ticket <digits 6> and <digits 6>
case #<digits 8>
PO 45<digits 8>
quote Q-<digits 5>-<digits 2>
delivery note LS-<digits 7>
tracking 00340<digits 15>
tracking JJD<digits 18>
1Z<upper 16>
RMA-<upper 8>
serial SN<upper 10>
serial no. <upper 12>
part 8<digits 2>-<digits 5>-<digits 2>
part no. WZ<digits 3>/<digits 2>-B
SKU <upper 4>-<digits 5>
article <digits 8>
EAN 4<digits 12>
ISBN 978-0-306-40615-7
batch L<digits 6>
IMEI 35<digits 13>
MAC 3c:22:fb:<hex 2>:<hex 2>:<hex 2>
<hex 40>
<hex 64>
<hex 32>
<hex 12>
commit <hex 40>
revert <hex 8>
blob <hex 40> is large
merge <hex 40> into main
md5sum <hex 32> a.iso
SHA1 <hex 40>
sha256:<hex 64>
sha256 <hex 64>
sha384-<base64 64>
sha512-<base64 86>==
SHA256:<base64 43>
ETag: "<hex 32>"
W/"<hex 8>-<base64 27>"
digest: <base64 43>=
image app@sha256:<hex 64>
docker pull app:2.4.1-<hex 7>
pod web-<hex 10>-x7k2p
container <hex 64>
volume pvc-<uuid>
<uuid>
request <uuid>
X-Request-Id: <uuid>
correlation id <uuid>
trace <hex 32> span <hex 16>
x-amzn-trace-id: Root=1-<hex 8>-<hex 24>
x-amz-cf-id: <base64 54>==
cf-ray: <hex 16>-FRA
request id <upper 26>
event evt_<mixed 24>
charge ch_<mixed 24>
customer cus_<mixed 14>
pi_<mixed 24>
in_<mixed 24>
sub_<mixed 24>
pk·_test_<mixed 24>
AROA<upper 17> is a role
arn:aws:iam::<digits 12>:user/deploy
i-0<hex 16>
subnet-<hex 17>
ami-<hex 17>
01H<upper 23>
urn:uuid:<uuid>
Message-ID: <<digits 14>.<hex 8>>
version 5.4.3.2
v2.18.0-beta.4
build 22631.4460
Windows 11 23H2 (22631.4460)
iOS 18.1.1
Chrome/131.0.6778.86
Mozilla/5.0 (X11; Linux x86_64; rv:132.0)
node 24.11.0 and pnpm 10.4.1
Java 21.0.5+11-LTS
PostgreSQL 16.6
kernel 6.8.0-49-generic
Ubuntu 24.04.1 LTS
python-3.12.7-amd64.exe
lodash@4.17.21
@angular/core@19.0.1
git@github.com:acme/app.git
actions/checkout@v4
logo@2x.png
user@host:~$ ls -la
me @ work
@acme on the forum
5 @ 9.99
RFC 8259
ISO 27001:2022
CVE-2025-<digits 5>
CWE-79
KB50<digits 5>
DIN EN 60601-1-2
HTTP 503
error 0x8007<hex 4>
ORA-12154
SQLSTATE[23000]
E<digits 4>: timeout
errno 104
exit code 137
exception at app.js:1024:17
line 4711, column 12
2025-12-01 08:15
2025-12-01T08:15:30.123+01:00
01.12.2025 08:15 Uhr
12/01/2025 8:15 AM
20251201-081530
1764577530
1764577530123
KW 49/2025
Q3 2025
9:00-17:30
10:30 - 11:45
14 days, 3 h
192.168.10.24
10.12.0.0/16
172.16.254.1:8443
fe80::1
2001:db8::42
127.0.0.1:3000
255.255.255.0
48.1374, 11.5755
1,299.00 EUR
USD 12,345.67
1.299,00 €
-12.5 %
3 x 2.5 mm
1920x1080
600 dpi
230 V / 50 Hz
12 34 56
100 200 300 400
1 2 3 4 5 6 7 8 9 10
4 444 444 444
0 800
room 4.12
Gate B42
seat 23F
80331 München
75008 Paris
Hauptstr. 12-14
10 Downing Street
§ 433 Abs. 2 BGB
Art. 6 (1) lit. f
page 12 of 340
chapter 3.2.1
Figure 4-2
50 % of 1,000
2nd, 3rd and 14th
A4, B5 and C6
H2O and CO2
x86_64 and arm64
utf8mb4_unicode_ci
getOrderByIdAndCustomerV2
com.example.app.OrderServiceImpl$1
ORDER_STATUS_CHANGED_V2
max_connections=200
retry-after: 120
cache-control: max-age=3600
content-length: 48213
https://www.example.com/
https://example.com/help/articles/<digits 12>-How-to-reset-your-password
https://example.com/orders/<digits 8>/items/<digits 4>
https://example.com/projects/<uuid>/board
https://example.com/a/b/c?page=2&size=50
https://example.com/search?q=reset+token
https://example.com/login
https://example.com/reset-password
https://example.com/invite
https://example.com/share/about-us
https://example.com/join/our-community-2025
https://example.com/download/app-2.14.0-win64.zip
https://example.com/downloads/manual_de_2025.pdf
https://example.com/api/v2/users/12345
https://example.com/auth/login?redirect=/home
https://example.com/verify-your-identity
https://example.com/public/images/header-1920x1080.png
https://example.com/s/summer-sale-2025
https://example.com/t/how-do-i-export/4711
https://github.com/acme/app/pull/1234/files
https://github.com/acme/app/commit/<hex 40>
https://github.com/acme/app/blob/<hex 40>/src/a.ts#L10-L20
https://gitlab.com/acme/app/-/jobs/<digits 10>
https://acme.atlassian.net/browse/APP-4711
https://acme.zendesk.com/agent/tickets/<digits 6>
https://stackoverflow.com/questions/<digits 8>/how-to-parse
https://www.youtube.com/watch?v=dQw4w9WgXcQ
https://cdn.example.com/main.<hex 8>.js
https://example.com/?utm_source=mail&utm_campaign=code2025
https://example.com/?lang=de&country=DE&currency=EUR
https://example.com/?date=2025-12-01&tz=Europe/Berlin
https://example.com/?id=<uuid>&tab=keys
https://example.com/#/settings/tokens
ssh://git@example.com/app.git
s3://bucket/folder/file-2025-12-01.parquet
file:///C:/Users/Public/Desktop/app.lnk
C:\\Program Files\\App\\v2.1\\app.exe
/usr/local/lib/python3.12/site-packages
\\\\server\\share\\2025\\report.xlsx
The password was rejected
your password has expired
password must contain 8 characters and a digit
password length: 12
Password: see separate mail
password: n/a
Passwort: siehe Brief
Passwort wurde zurückgesetzt
Passwort-Reset 2025 geplant
Das Passwort ist zu kurz
mot de passe oublié ?
mot de passe : à venir
el cambio de contraseña no funciona
contraseña: pendiente
la password scade oggi
password: da definire
no password set
wrong password error 401
Password Safe 3.65
password rotation every 90 days
password2 field missing
PIN: not set
the PIN pad is broken
PIN 5 of the connector
tan lines on 12 pages
verification code never arrives
OTP by SMS fails
token: missing
token has expired
invalid token at position 12
refresh the token every 15 minutes
access token endpoint v2
CSRF token mismatch
1000 tokens per minute
API key: none
API key page shows 404
the API key was deleted on 2025-12-01
key: name, value: 12
primary key id
key combination Ctrl+Shift+F5
Secret: none
secret manager version 2
client secret is empty
Authorization: none
authorization failed 403
bearer of bad news
cookie: disabled
cookies are blocked
user: unknown
login: impossible since 2025
login page v2 / dashboard
user/group: www-data
credentials: see vault
Zugangsdaten: folgen per Post
identifiants : à demander
tool --password-file /run/secrets
use --token to pass it
docker run -p 8443:443 -u 1000 app
mysql -h db -P 3306 shop
ssh -p 2222 admin
tar -xzf app-2.1.tgz
pass: 41, fail: 2
clave primaria: id
la clave del éxito: paciencia
chiave inglese: 12 mm
code promo : NOEL25
Codice cliente: 884211
Code: siehe unten
Kartennummer fehlt
4111 1111 1111 1113
5105-1051-0510-5101
1234 5678 9012 3456
DE89 3704 0044 0532 0130 01
GB29 NWBK 6016 1331 9268 18
US64 SVBK 0000 0000
IT 12 34 56 78 90
SE 2025 12 01 0815
AT 10 11 12 13 14 15
fax machine model 2840
call me at 9
ring 2 of 3
tel: see website
mobile app 4.2.0
look at version 2 dot 1
we met at a dot com company
at the dot
(at) least 10
name at company
the point at issue
Hello World
Hi all,
Hi team,
Hello everyone,
Dear Sir or Madam,
Dear customer,
Hallo zusammen,
Liebe Kolleginnen und Kollegen,
Sehr geehrte Damen und Herren,
Bonjour à tous,
Madame, Monsieur,
Hola a todos,
Estimado equipo,
Ciao a tutti,
Buongiorno,
Thanks in advance
Thanks for the quick fix
Thank you, it works
Best practice is to restart
Best,⏎the support team
Viele Grüße aus München
Danke im Voraus
Danke, funktioniert
Merci d'avance
Gracias de antemano
Grazie mille
Cordialement
Mark this as solved
please mark stone as done
the target is met
grace period ends
we hit the target price
traders in the northwind region`)
