import { linesOf } from '../sentence-set.ts'

/** Comments as editors and mail programs write them. */
export const HTML = linesOf(`
<table><tbody><tr><td>Login</td><td>jdoe</td></tr><tr><td>Kennwort</td><td>«Hx7kd92!»</td></tr></tbody></table>
<table><tr><th>Host</th><th>User</th><th>Password</th></tr><tr><td>db</td><td>app</td><td>«Hx7kd92!»</td></tr></table>
<table><tr><th>Setting</th><th>Wert</th></tr><tr><td>Passwort</td><td>«Hx7kd92!»</td></tr></table>
<table><tr><td><b>API key</b></td><td><code>«<mixed 32>»</code></td></tr></table>
<table><tr><td><div>Secret</div></td><td><div>«<mixed 32>»</div></td></tr></table>
<table border="1"><tr><td>mot de passe :</td><td>«Chene!2024»</td></tr></table>
<table><tr><th>Access token</th></tr><tr><td>«<mixed 40>»</td></tr></table>
<table><tr><td>PIN</td><td>«4471»</td></tr></table>
<table><tr><td>IBAN</td><td>«DE89 3704 0044 0532 0130 00»</td></tr><tr><td>BIC</td><td>COBADEFF</td></tr></table>
<table><tr><td>Card</td><td>«5555 5555 5555 4444»</td></tr></table>
<table><tr><td>Tel</td><td>«910 60 12 34»</td></tr></table>
<table><tr><td>E-Mail</td><td><a href="mailto:petra@customer.example">«petra@customer.example»</a></td></tr></table>
<table><tr><td>Token</td><td>«gh·p_<mixed 36>»</td></tr></table>
<table><tr><td>Link</td><td><a href="https://x.customer.example/reset/«<mixed 32>»">reset</a></td></tr></table>
<dl><dt>Passwort</dt><dd>«Hx7kd92!»</dd></dl>
<dl><dt>Host</dt><dd>db</dd><dt>Contraseña</dt><dd>«Roble#2024»</dd></dl>
<dl><dt>Secret key:</dt><dd>«<mixed 32>»</dd></dl>
<dl><dt>PIN</dt><dd>«4471»</dd></dl>
<dl><dt>IBAN</dt><dd>«DE89370400440532013000»</dd></dl>
<dl><dt>Mail</dt><dd>«petra@customer.example»</dd></dl>
<dl><dt>Phone</dt><dd>«910 60 12 34»</dd></dl>
<p>Kennwort:<br/>«Hx7kd92!»</p>
<p>User: jdoe<br>Password: «Hx7kd92!»<br>Host: db</p>
<p>User<br>jdoe<br>Password<br>«Hx7kd92!»</p>
<div>Login: jdoe</div><div>PW: «Hx7kd92!»</div>
<div>API key</div><div>«<mixed 32>»</div>
<p>Token:</p><p>«<mixed 32>»</p>
<p>Token:</p><pre>«<mixed 32>»</pre>
<blockquote>password: «Hx7kd92!»</blockquote>
<ol><li>user jdoe</li><li>password «Hx7kd92!»</li></ol>
<ul><li><strong>Password</strong>: «Hx7kd92!»</li></ul>
<ul><li><strong>Password:</strong> <em>«Hx7kd92!»</em></li></ul>
<p><span style="color:red">Password</span><span>: </span><span>«Hx7kd92!»</span></p>
<p>Pass&shy;word: «Hx7kd92!»</p>
<p>Pass<wbr>word: «Hx7kd92!»</p>
<p>p<b>a</b>ssword: <u>«Hx7kd92!»</u></p>
<p>password&nbsp;:&nbsp;«Hx7kd92!»</p>
<p>password&#58; «Hx7kd92!»</p>
<pre>{ "password": "«Hx7kd92!»" }</pre>
<pre><code>export DB_PASSWORD=«Hx7kd92!»</code></pre>
<code>--password=«Hx7kd92!»</code>
<p>&lt;apiKey&gt;«<mixed 32>»&lt;/apiKey&gt;</p>
<p>&lt;add key="Password" value="«Hx7kd92!»" /&gt;</p>
<p>my IBAN: «DE89 3704 0044<br>0532 0130 00»</p>
<p>my IBAN: «DE89<br>3704 0044 0532 0130 00»</p>
<p>my IBAN: «DE89&nbsp;3704&nbsp;0044&nbsp;0532&nbsp;0130&nbsp;00»</p>
<p>my IBAN: «DE89<b>37040044</b>0532013000»</p>
<p>card «5555 5555<br/>5555 4444»</p>
<p>card «5555&nbsp;5555&nbsp;5555&nbsp;4444»</p>
<p>card «5555<span> </span>5555<span> </span>5555<span> </span>4444»</p>
<p>card «5555&thinsp;5555&thinsp;5555&thinsp;4444»</p>
<p>mail «petra.klein@<br>customer.example»</p>
<p>mail «petra.<br>klein@customer.example»</p>
<p>mail «petra&#64;customer.example»</p>
<p>mail «petra&commat;customer&period;example»</p>
<p>mail «petra<span>@</span>customer.example»</p>
<p>mail «petra<!-- x -->@customer.example»</p>
<p>mail «petra&#8203;@customer.example»</p>
<p>mail «petra [at] <i>customer</i> [dot] example»</p>
<p>key «gh·p_<mixed 20><br><mixed 16>»</p>
<p>key «gl·pat-<url 12><wbr><url 8>»</p>
<p>key «sk·_live_<b><mixed 24></b>»</p>
<p>key «xox·b-<digits 12>-<digits 12>-<wbr><mixed 24>»</p>
<p>key «AK·IA<base32 10><span><base32 6></span>»</p>
<p>jwt «ey·JhbGciOiJIUzI1NiJ9<br>.ey·J<url 40>.<url 43>»</p>
<p><a href="https://x.customer.example/?token=«<mixed 32>»">open</a></p>
<p><a href="https://jdoe:«Hx7kd92»@x.customer.example/">open</a></p>
<p>https://x.customer.example/verify/«<mixed 16><wbr><mixed 16>»</p>
<p><img src="x.png" alt="pw: «Hx7kd92!»"></p>
<p><img src="https://x.customer.example/i.png?sig=«<url 43>»" alt="i"></p>
<p title="x">call «+49 89<br>636 48018»</p>
<p>call «+49&nbsp;89&nbsp;63648018»</p>
<h2>Password</h2><p>«Hx7kd92!»</p>
<details><summary>Password</summary>«Hx7kd92!»</details>
<p>-----BEGIN ·PRIVATE KEY-----<br>«MIIEvQIBADANBgkqhkiG9w0BAQEF»<br>-----END ·PRIVATE KEY-----</p>`)
