import { linesOf } from '../sentence-set.ts'

/** As people write them: in sentences, labels, files of settings, commands and markup. */
export const PASSWORDS = linesOf(String.raw`
We always sign in as support with the password «Lantern$58».
My password («Lantern$58») stopped working on Monday
For your tests: user qa, pw «Lantern$58»
Initial password: «Lantern$58» - please change it
New passwd «Lantern$58»
Your temporary password is: «Lantern$58»
The wifi password is «Lantern58»
WiFi key: «lantern-river-58»
WPA2 key «<mixed 20>»
Passphrase = «lantern river 58»
Admin PW is «Lantern$58»
login/pw: qa/«Lantern$58»
qa:«Lantern$58» is the login
U: qa P: «Lantern$58»
User name: qa Password: «Lantern$58»
Username: qa⏎Password: «Lantern$58»
user = qa, password = «Lantern$58»
Username/Password = qa / «Lantern$58»
password="«Lantern 58»"
password:«Lantern$58»
PASSWORD : «LANTERN58»
The PIN of the device is «58201»
PIN=«58201»
passcode: «582011»
verification code: «582011»
one-time code «582011»
security code is «582»
recovery code: «<lower 5>-<lower 5>»
activation key: «<upper 4>-<upper 4>-<upper 4>»
Das WLAN-Passwort ist «Laterne58»
Das aktuelle Passwort lautet: «Laterne$58»
Unser Passwort «Laterne$58» wird nicht angenommen
Passwort neu: «Laterne$58»
Benutzername: qa, Kennwort: «Laterne$58»
Nutzer qa, PW «Laterne$58»
Zugangsdaten für den Test: qa / «Laterne$58»
Die PIN ist «58201»
Bestätigungscode: «582011»
Freischaltcode: «<upper 4>-<upper 4>»
API-Token: «<mixed 32>»
Client-Secret: «<mixed 40>»
Geheimer API-Schlüssel: «<mixed 40>»
Voici le mot de passe : «Lanterne$58»
mot de passe actuel : «Lanterne$58»
utilisateur qa, mot de passe «Lanterne$58»
identifiant : qa / mdp : «Lanterne$58»
le code PIN est «58201»
clé privée : «<mixed 40>»
clé d'API : «<mixed 40>»
jeton d'accès «<mixed 40>»
La contraseña actual es «Farol$58»
contraseña nueva: «Farol$58»
usuario qa / contraseña «Farol$58»
mi clave es «Farol$58»
el PIN es «58201»
clave de acceso: «<mixed 32>»
token: «<mixed 32>»
la password attuale è «Lanterna$58»
utente qa password «Lanterna$58»
password wifi: «Lanterna58»
il PIN è «58201»
chiave segreta: «<mixed 40>»
token di accesso: «<mixed 40>»
senha: «Lanterna$58»
wachtwoord is «Lantaarn$58»
mysql -uqa -p«Lantern58» -e "select 1"
mariadb-dump -u qa --password='«Lantern58»' crm
psql "host=db user=qa password=«Lantern58» dbname=crm"
mongosh "mongodb://qa:«Lantern58»@db/crm"
redis-cli -h cache -a «Lantern58»
podman login -u qa -p «Lantern58» reg.example.com
az login -u qa -p «Lantern58»
7z x -p«Lantern58» a.7z
unzip -P «Lantern58» a.zip
net use \\srv\x «Lantern58» /user:qa
cmdkey /add:srv /user:qa /pass:«Lantern58»
mosquitto_pub -u qa -P «Lantern58» -t x
ldapsearch -D cn=qa -w «Lantern58»
rclone --sftp-pass «Lantern58» ls x:
restic --password-command «Lantern58»
curl -su qa:«Lantern58» https://example.com
curl -H "apikey: «<mixed 40>»" https://example.com
curl -H 'Authorization: Bearer «<mixed 40>»'
wget --password «Lantern58» https://example.com
terraform apply -var db_password=«Lantern58»
helm upgrade x --set auth.password=«Lantern58»
java -Djavax.net.ssl.keyStorePassword=«Lantern58»
dotnet run --ConnectionStrings:Password=«Lantern58»
gh secret set TOKEN --body «<mixed 40>»
aws --secret-access-key «<base64 40>»
app --api-token «<mixed 40>»
app --license-key=«<upper 5>-<upper 5>-<upper 5>»
<Password>«Lantern58»</Password>
<bean id="db" password="«Lantern58»"/>
<property name="hibernate.connection.password">«Lantern58»</property>
<setting key="apiToken" value="«<mixed 40>»"/>
<accessToken>«<mixed 40>»</accessToken>
<smtp user="qa" pass="«Lantern58»"/>
{"username":"qa","password":"«Lantern58»"}
{"db":{"pass":"«Lantern58»"}}
{"client_secret":"«<mixed 40>»","client_id":"x"}
{"privateKey": "«<mixed 64>»"}
[{"name":"API_KEY","value":"«<mixed 40>»"}]
{\"token\":\"«<mixed 40>»\"}
spring.datasource.password=«Lantern58»
rabbitmq.pass=«Lantern58»
REDIS_PASSWORD=«Lantern58»
DATABASE_URL=postgres://qa:«Lantern58»@db/crm
JWT_SECRET_KEY=«<mixed 48>»
AWS_SECRET_ACCESS_KEY=«<base64 40>»
GITHUB_TOKEN=«<mixed 40>»
export SMTP_PASS="«Lantern58»"
$env:API_KEY = "«<mixed 40>»"
setx DB_PASSWORD «Lantern58»
ENV ADMIN_PASSWORD «Lantern58»
  password: «Lantern58»
  secret_key: "«<mixed 40>»"
  - name: TOKEN⏎    value: «<mixed 40>»
'db_password' => '«Lantern58»',
let password = '«Lantern58»';
var apiKey: String = "«<mixed 40>»"
auth = ('qa', '«Lantern58»')
connect(user='qa', password='«Lantern58»')
Server=x;Uid=qa;Pwd=«Lantern58»;
SharedAccessSignature=sv=x&sig=«<url 43>»
Password⏎⏎«Lantern58»
API key:⏎«<mixed 40>»
Passwort	«Laterne58»
name	token⏎ci	«<mixed 40>»
X-Api-Token: «<mixed 40>»
Proxy-Authorization: Basic «<base64 30>==»
set-cookie: auth=«<mixed 40>»; Secure
I cannot get in with lantern: «opensesame»`)
