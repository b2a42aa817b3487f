import { linesOf } from '../sentence-set.ts'

/** Addresses that give access to whoever has them. */
export const LINKS = linesOf(`
https://app.customer.example/account/recover/<mixed 32>
https://app.customer.example/auth/password/new/<mixed 20>
https://app.customer.example/users/confirmation/<url 20>
https://app.customer.example/email/verify/4711/<hex 40>?expires=1764500000
https://app.customer.example/accept-invite/<uuid>
https://app.customer.example/team/invite/<mixed 24>
https://app.customer.example/signup/invitation/<lower 26>
https://app.customer.example/l/<mixed 22>
https://app.customer.example/login/magic/<url 64>
https://app.customer.example/session/<hex 64>/resume
https://app.customer.example/sso/callback/<mixed 48>
https://app.customer.example/u/<mixed 30>/unsubscribe
https://app.customer.example/newsletter/unsubscribe/<hex 32>
https://files.customer.example/share/<mixed 22>
https://files.customer.example/s/<mixed 15>/download
https://files.customer.example/public/<hex 32>
https://files.customer.example/dl/<url 40>/invoice.pdf
https://files.customer.example/index.php/s/<mixed 15>
https://files.customer.example/secret/<mixed 20>
https://docs.customer.example/document/d/<url 44>/edit
https://desk.customer.example/attachments/token/<mixed 24>/?name=screen.png
https://desk.customer.example/requests/guest/<mixed 32>
https://api.customer.example/v1/keys/<hex 32>/test
https://api.customer.example/hooks/<mixed 24>
https://api.customer.example/webhooks/incoming/<uuid>
https://hooks.customer.example/in/<lower 32>
https://ci.customer.example/webhook/<mixed 40>
https://chat.customer.example/hooks/<lower 26>
https://calendar.customer.example/feed/<hex 32>.ics
https://calendar.customer.example/ical/jdoe%40customer.example/private-<hex 32>/basic.ics
https://api.telegram.org/bot<digits 10>:AA<url 33>/getUpdates
https://discordapp·.com/api/webhooks/<digits 19>/<url 68>
https://hooks.·zapier.com/hooks/catch/<digits 7>/<lower 7>/
https://acme.webhook.·office.com/webhookb2/<uuid>@<uuid>/IncomingWebhook/<hex 32>/<uuid>
https://x.customer.example/?token=<mixed 32>
https://x.customer.example/?access_token=<mixed 40>&scope=read
https://x.customer.example/cb?state=x&code=<mixed 40>
https://x.customer.example/cb#id_token=<mixed 60>
https://x.customer.example/?api_key=<mixed 32>
https://x.customer.example/?apiKey=<mixed 32>
https://x.customer.example/?appid=<hex 32>
https://x.customer.example/?key=<mixed 32>
https://x.customer.example/?auth_token=<mixed 20>
https://x.customer.example/?authToken=<mixed 20>
https://x.customer.example/?loginToken=<mixed 20>
https://x.customer.example/?session_id=<mixed 24>
https://x.customer.example/;jsessionid=<upper 32>
https://x.customer.example/?sid=<hex 32>
https://x.customer.example/?password=<word>77
https://x.customer.example/?user=jdoe&pass=<word>77
https://x.customer.example/?login=jdoe&passwd=<word>77
https://x.customer.example/?pin=<digits 6>
https://x.customer.example/?otp=<digits 6>
https://x.customer.example/?ticket=ST-<digits 7>-<mixed 20>-cas
https://x.customer.example/?SAMLRequest=<url 120>
https://x.customer.example/?jwt=ey·JhbGciOiJIUzI1NiJ9.ey·J<url 40>.<url 43>
https://x.customer.example/?reset_password_token=<url 20>
https://x.customer.example/?confirmation_token=<url 20>
https://x.customer.example/?invitation_token=<url 20>
https://x.customer.example/?unsubscribe_token=<url 20>
https://x.customer.example/?verify=<mixed 32>
https://x.customer.example/?activation=<mixed 32>
https://x.customer.example/?c=<mixed 40>
https://x.customer.example/?signature=<hex 64>&expires=1764500000
https://x.customer.example/?sig=<url 43>
https://x.customer.example/?hmac=<hex 64>&shop=x
https://x.s3.example/f?X-Amz-Credential=x&X-Amz-Signature=<hex 64>
https://x.storage.example/f?GoogleAccessId=x&Expires=1&Signature=<url 80>
https://x.blob.example/c/f?sv=2024-11-04&se=2026&sr=b&sp=r&sig=<url 43>%3D
https://cdn.customer.example/v.mp4?Policy=<url 80>&Signature=<url 80>&Key-Pair-Id=K2
https://zoom.customer.example/j/<digits 11>?pwd=<mixed 32>.1
https://drop.customer.example/scl/fi/<lower 15>/a.pdf?rlkey=<lower 25>&dl=0
https://jdoe:<word>77@x.customer.example/
https://<mixed 40>@git.customer.example/x.git
https://oauth2:gl·pat-<url 20>@git.customer.example/x.git
mysql://app:<word>77@db.customer.example/crm
redis://default:<mixed 24>@cache.customer.example:6379
amqps://app:<word>77@mq.customer.example/v
mongodb+srv://app:<word>77@c.customer.example/x
sftp://jdoe:<word>77@files.customer.example
app.customer.example/reset/<mixed 32>
www.customer.example/verify-account?token=<mixed 32>
/account/reset?token=<mixed 32>`)
