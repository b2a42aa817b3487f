import { inTurn, linesOf } from '../sentence-set.ts'

const SENTENCES = linesOf(`
Our deploy stopped, it sends § and gets 403.
Could you revoke § for us? It leaked.
I found § in the log of last night
Das Skript nutzt § und bekommt 401.
Bitte löscht §, das war ein Versehen
Im Log steht §
Le script envoie § et reçoit une erreur.
Voici ce que nous avons : §
El servidor responde con § en la cabecera.
Por error publiqué §, ¿pueden anularla?
Lo script manda § e riceve errore.
Ecco la nostra: §
before: x, after: §
'§' does not work any more
→ §`)

/** In the formats that the providers publish, and some without any form of their own. */
const VALUES = linesOf(`
gh·u_<mixed 36>
gh·s_<mixed 36>
gh·r_<mixed 76>
github·_pat_11<upper 20>_<mixed 59>
gl·dt-<url 20>
gl·rt-<url 20>
gl·cbt-64_<url 20>
GR·1348941<url 20>
AT·BBxyz<mixed 29>
AT·ATT3xFfGF0<url 150>=<upper 8>
AT·CTT3xFfGN0<url 150>
xox·p-<digits 12>-<digits 12>-<digits 12>-<hex 32>
xoxe·.xox·p-1-<mixed 160>
xap·p-1-A<upper 10>-<digits 13>-<hex 64>
https://hooks.·slack.com/services/T<upper 8>/B<upper 10>/<mixed 24>
M<mixed 25>.G<mixed 5>.<url 38>
<digits 10>:AA<url 33>
sk·_test_<mixed 24>
sk·_live_<mixed 99>
rk·_test_<mixed 24>
wh·sec_<mixed 32>
sq·0csp-<url 43>
EA·AAl<url 59>
access_token$·production$<lower 16>$<hex 32>
access·-sandbox-<uuid>
live·_<mixed 32>
rzp·_test_<mixed 14>
xnd·_development_<mixed 50>
Mid·-server-<url 24>
APP·_USR-<digits 16>-<digits 6>-<hex 32>-<digits 9>
FLW·SECK-<hex 32>-X
EZ·TK<mixed 54>
ship·po_live_<hex 40>
duf·fel_live_<url 43>
shp·pa_<hex 32>
shp·ss_<hex 32>
ck·_<hex 40>
amzn·.mws.<uuid>
Atz·a|<url 200>
AK·IA<base32 16>
AS·IA<base32 16>
<base64 40>
FwoGZX·IvYXdzE<base64 300>
ABS·K<base64 120>
AI·za<url 35>
GOC·SPX-<url 28>
ya·29.a0<url 160>
1·//03<url 90>
4·/0Ad<url 62>
<base64 86>==
<smallbase32 52>
<mixed 3>8Q·~<mixed 34>
<base64 33>AzSe<base64 6>=
LT·AI5t<mixed 20>
AK·ID<mixed 32>
SC·W<upper 17>
do·o_v1_<hex 64>
HRKU·-AA<url 58>
rnd·_<mixed 32>
vc·p_<mixed 24>
nf·p_<mixed 36>
fm·2_<base64 120>
<mixed 40>
<mixed 64>
<upper 36>
<hex 32>
<uuid>
pscale·_pw_<mixed 43>
sb·_secret_<url 31>
nap·i_<lower 64>
CCD·B1_<mixed 22>_<mixed 40>
mdb·_sa_sk_<url 40>
da·pi<hex 32>-2
hv·s.<url 95>
hv·b.<url 138>
<mixed 14>.atlas·v1.<url 67>
pul·-<hex 40>
dp·.st.prd.<mixed 43>
dp·.ct.<mixed 43>
ops·_eyJ<base64 400>
A3·-<upper 6>-<upper 6>-<upper 5>-<upper 5>-<upper 5>-<upper 5>
tskey·-api-k<mixed 11>CNTRL-<mixed 33>
tskey·-client-k<mixed 11>CNTRL-<mixed 33>
np·m_<mixed 36>
py·pi-AgENdGVzdC5weXBp<url 150>
rubygems·_<hex 48>
oy2<lower 43>
cio<mixed 32>
dck·r_oat_<url 32>
CLOJARS·_<lower 60>
AKC·p<mixed 69>
CCIP·RJ_<mixed 22>_<hex 40>
bk·ua_<hex 40>
sq·p_<hex 40>
sq·u_<hex 40>
sgp·_local_<hex 40>
PMA·K-<hex 24>-<hex 34>
snt·rys_eyJ<base64 150>_<base64 43>
NRA·K-<upper 27>
NRI·I-<url 32>
gl·c_eyJ<base64 120>
gl·sa_<mixed 32>_<hex 8>
dt0·s01.<upper 24>.<upper 64>
ph·x_<mixed 43>
hc·bik_<lower 58>
api·-<uuid>
console·-<mixed 43>
apify·_api_<mixed 36>
dbt·c_<mixed 36>
SG·.<url 22>.<url 43>
key·-<hex 32>
<hex 32>-<hex 8>-<hex 8>
<hex 32>-us·21
md·-<url 22>
xkey·sib-<hex 64>-<mixed 16>
re·_<mixed 8>_<mixed 24>
SK<hex 32>
AC<hex 32>
pat·<mixed 14>.<hex 64>
pat·-na1-<uuid>
lin·_api_<mixed 40>
nt·n_<digits 11><mixed 35>
fig·d_<url 43>
CF·PAT-<url 43>
tf·p_<mixed 44>_<mixed 14>
2·/<digits 16>/<digits 16>:<hex 32>
pk·_<digits 8>_<upper 32>
ATT·A<hex 72>
dG·9rOm<base64 60>
00D<mixed 15>!AQ<mixed 94>
1000·.<hex 32>.<hex 32>
IG·QV<url 140>
EA·A<mixed 180>
pina·_<mixed 64>
syt·_<letters 10>_<mixed 20>_<mixed 6>
sl·.u.<url 1000>
sk·-ant-api03-<url 93>AA
sk·-svcacct-<url 120>
sk·-<mixed 48>
sk·-or-v1-<hex 64>
gs·k_<mixed 52>
xai·-<mixed 80>
pplx·-<mixed 48>
r8·_<mixed 37>
hf·_<mixed 34>
nvap·i-<url 64>
tvl·y-<mixed 32>
pcs·k_<mixed 6>_<mixed 60>
lsv·2_sk_<hex 32>_<hex 10>
jina·_<hex 32><mixed 29>
fc·-<hex 32>
sk·_<hex 48>
esecret·_<lower 26>
wandb·_v1_<mixed 50>
sk·.eyJ<url 80>.<url 22>
AGE·-SECRET-KEY-1<upper 58>
ey·JhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.ey·J<url 180>.<url 342>
ey·JhbGciOiJFUzI1NiJ9.ey·J<url 60>.<url 86>`)

export const TOKENS = inTurn(SENTENCES, VALUES)
