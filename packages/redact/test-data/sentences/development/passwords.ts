import { linesOf } from '../sentence-set.ts'

/** As people write them: in sentences, labels, files of settings, commands and markup. */
export const PASSWORDS = linesOf(String.raw`
You can log in with password «Maple-River-77» if you want to look.
The root password is «xK9!mPq2vL» on both hosts.
I set my password to «Winter2025!» and it still says wrong.
new password: «qwertz4711»
Old password «Sommer23!» worked
pwd = «t0psecret»
Temp PW: «Welcome#1»
Password (temporary): «Welcome#1»
pass phrase: «blue horse 42»
Login: jdoe / «Spring!24»
Login jdoe, password «Spring!24»
account: demo@customer.example pw: «demo!2024»
username=jdoe password=«Spring!24»
user jdoe with password "«Spring!24»"
creds are jdoe:«Spring!24»
credentials: jdoe «Spring!24»
master password - «Spring!24»
The passcode for the meeting is «849201»
door code «4711#»
PIN code: «9931»
OTP «551209» expired at once
My 2FA code is «551209»
backup code: «<digits 4>-<digits 4>»
recovery key: «<upper 4>-<upper 4>-<upper 4>-<upper 4>»
Das Kennwort für den Server ist «Eiche_2024»
Kennwort des Benutzers: «Eiche_2024»
Passwort = «Eiche_2024»
Mein neues Passwort lautet „«Eiche_2024»“
Zugang: max / «Eiche_2024»
Login-Daten: max / «Eiche_2024»
Anmeldung mit max und «Eiche_2024»
PIN lautet «7733»
Sicherheitscode: «884213»
Lizenzschlüssel: «<upper 5>-<upper 5>-<upper 5>-<upper 5>»
API-Key: «<mixed 32>»
Zugriffstoken: «<mixed 40>»
geheimer Schlüssel: «<base64 40>»
mon mot de passe est “«Chene!2024»”
nouveau mot de passe : «Chene!2024»
mdp «Chene!2024»
code secret : «Chene24»
clé d'accès : «<mixed 32>»
clef API: «<mixed 32>»
jeton : «<mixed 40>»
Mi contraseña: «Roble#2024»
la nueva contraseña es «Roble#2024»
clave: «Roble#2024»
usuario: ana clave: «Roble#2024»
código de acceso: «Roble24»
token de acceso: «<mixed 40>»
La mia password: «Quercia_24»
password temporanea: «Quercia_24»
la parola d'ordine è «Quercia_24»
chiave di accesso: «<mixed 32>»
credenziali: mario / «Quercia_24»
codice PIN: «5512»
mysql --host=db --user=app -p'«Hx7!kd92»' crm
mysqladmin -u root -p«Hx7kd92» status
pg_dump postgresql://app:«Hx7kd92»@db/crm
PGPASSWORD='«Hx7kd92»' psql -h db
mongo -u admin -p «Hx7kd92» --authenticationDatabase admin
docker login --username jdoe --password «Hx7kd92» reg.example.com
helm registry login -u jdoe -p «Hx7kd92» reg.example.com
sshpass -p «Hx7kd92» scp a.tgz host:
ftp -u ftp://jdoe:«Hx7kd92»@ftp.example.com
smbclient //srv/share -U jdoe%«Hx7kd92»
net user jdoe «Hx7kd92!» /add
runas /user:jdoe «Hx7kd92!»
keytool -storepass «Hx7kd92» -list
openssl pkcs12 -passout pass:«Hx7kd92» -export
ansible-playbook -e "ansible_password=«Hx7kd92»"
kubectl create secret generic db --from-literal=password=«Hx7kd92»
aws configure set aws_secret_access_key «<base64 40>»
vault login «<mixed 26>»
gcloud --access-token=«<mixed 60>»
curl --user jdoe:«Hx7kd92» https://example.com
curl -H 'X-Api-Key: «<mixed 32>»' https://example.com
curl -H "Authorization: Basic «<base64 32>=»"
curl -d '{"client_secret":"«<mixed 40>»"}'
http POST example.com password=«Hx7kd92»
cli --auth-token=«<mixed 32>»
cli --secret-key «<mixed 32>»
cli --passphrase "«blue horse 42»"
<password>«Hx7kd92»</password>
<wsse:Password Type="x">«Hx7kd92»</wsse:Password>
<ns:apiKey>«<mixed 32>»</ns:apiKey>
<secret>«<mixed 32>»</secret>
<add key="DbPassword" value="«Hx7kd92»" />
<param name="token" value="«<mixed 32>»"/>
<connection user="app" password="«Hx7kd92»" />
{"login":"jdoe","passwd":"«Hx7kd92»"}
{"auth":{"apiKey":"«<mixed 32>»"}}
{"access_token": "«<mixed 40>»", "expires_in": 3600
"secretAccessKey": "«<base64 40>»"
'secret' => '«<mixed 32>»',
password: "«Hx7 kd92»"
db_password: «Hx7kd92»
    apiKey: «<mixed 32>»
[db]⏎user = app⏎password = «Hx7kd92»
MYSQL_ROOT_PASSWORD=«Hx7kd92»
APP_SECRET=«<hex 32>»
STRIPE_KEY="«<mixed 32>»"
SENDGRID_API_KEY=«<mixed 40>»
export TOKEN=«<mixed 32>»
set PASSWORD=«Hx7kd92»
$password = "«Hx7kd92»";
password := "«Hx7kd92»"
const apiKey = '«<mixed 32>»';
define('DB_PASSWORD', '«Hx7kd92»');
config.secret_key = "«<mixed 32>»"
Data Source=db;User ID=app;Password=«Hx7kd92»;
jdbc.password=«Hx7kd92»
AccountName=x;AccountKey=«<base64 86>==»
Endpoint=sb://x.example/;SharedAccessKeyName=root;SharedAccessKey=«<base64 43>=»
Password :⏎«Hx7kd92»
Kennwort⏎«Hx7kd92»
Username	jdoe	Password	«Hx7kd92»
Secret key	«<mixed 32>»
The API key we use is «<mixed 32>», it is read-only.
this token: «<mixed 32>»
our webhook secret («<mixed 32>») changed
bearer «<mixed 40>»
Cookie: sid=«<mixed 32>»
Set-Cookie: session=«<mixed 40>»; Path=/
I use hunter2-style: «correcthorse9» to get in`)
