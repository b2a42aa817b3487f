import { type Samples, samplesIn } from './samples.ts'

export const E_MAIL_SAMPLES: Samples = {
  kind: 'e-mail',
  sources: [
    'RFC 5321 and 5322 (addresses), RFC 3696 section 3 (its odd examples), RFC 6531 (letters beyond ASCII), RFC 5890 (xn--)',
    'RFC 2606 (reserved domains), RFC 6068 (mailto), RFC 3986 (%40)',
  ],
  real: samplesIn(`
anna@example.com|anna.muster@example.co.uk|Anna.Muster+support@mail.example.org|o'neill@example.ie|jürgen@müller.example
ivan@почта.рф|a@b.io|first_last@sub.domain.example.com|1234567@qq.com|user%tag@example.net|anna@example.museum
UPPER@EXAMPLE.COM|x-y-z@a-b-c.example|anna%40example.com|anna@xn--mller-kva.example|digit9@9example.com
customer/department=shipping@example.com|$A12345@example.com|!def!xyz%abc@example.com|_somename@example.com
"Fred Bloggs"@example.com|"john..doe"@example.org|anna.muster@[192.0.2.1]|anna@[IPv6:2001:db8::1]
#tag&more@example.com|{anna}@example.com|anna~backup@example.com|anna^2@example.com|what?ever@example.com
用户@例子.广告|अजय@डाटा.भारत|квіточка@пошта.укр|χρήστης@παράδειγμα.ελ|Dörte@Sörensen.example.com|葉士豪@example.com
bounce+4711=anna=example.org@lists.example.com|SRS0=HHH=TT=example.org=anna@example.com|prvs=4711abcdef=anna@example.com
mailto:«anna@example.com»?subject=Hello|Anna Muster <«anna@example.com»>|«anna@example.com»; bob|e-mail:«anna@example.com»
firstname.lastname.of.many.parts@very.long.name.of.a.sub.domain.example.org|anna@mail.k12.ca.us|anna@example.photography
-anna-@example.com|anna.@example.com|anna@EXAMPLE.de|a1@b2.c3.example|anna＠example.com|anna@example.travelersinsurance
anna@example.xn--p1ai|anna (at) example.com|anna[at]example[dot]com|anna@example.md|https://example.com/?user=«anna@example.com»&x=1
'«anna@example.com»',|to:«anna@example.com»|From: «anna@example.com»\\n`),
  alike: samplesIn(`
@anna|@types/node@22.1.0|react@18.2.0|actions/checkout@v4.2.0|git@github.com:acme/app.git|logo@2x.png|sprite@3x.webp
root@localhost|getty@tty1.service|com.acme.Order@6d06d69c|left @ right|a@b|10 apples @ 2.50 each|@media (min-width: 40em)
sha256@abcdef|@acme/java.platform|name@1.0.0-rc.beta|vitest@latest|pkg@^1.2.3|pkg@~1.2|git@gitlab.com:group/app.git
git+ssh://git@github.com/acme/app.git|icon@2x.jpg|bg@1.5x.png|photo@3x.heic|clip@60fps.mp4|config@prod.yaml|notes@home.txt
user@1000.service|wg-quick@wg0.service|systemd-fsck@dev-sda1.service|backup@daily.timer|java.lang.Object@1b6d3586
com.example.Outer$Inner@7a81197d|@Override|@import url(x.css)|meet @ 10.30|@example.com|anna@|anna@.com|anna@-example.com
anna@example-.com|anna@example..com|ubuntu@ip-10-0-0-1|scp x root@server:/tmp|app@sha256:9f86d081884c7d65|p@ssw0rd|h@ck3r
HEAD@{yesterday}|stash@{0}|main@{upstream}|lodash@4.17.21.tgz|jquery@latest.min.js|$@.txt|@ARGV|f(x)@(y)|anna@home
kernel@5.15.generic|cc @acme/support|@1.2.3|user@:0|a@@b.c|eslint@9.0.0-rc.1|npm:string-width@^4.2.0`),
}
