const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Names that are ordinary words too: in a text they count only with a capital. Without accents. */
export const COMMON_WORDS = words(`
will mark may rose bill grant art pat drew frank grace hope joy faith dawn april june august summer autumn sky chase
chance rich rob sue skip guy gene ray jack josh dick don miles victor max iris lily ivy pearl ruby amber ginger jean
price young long short king queen cook baker best good power bush stone field hall bell day love page reed white black
brown green gray grey gold silver rice wood woods banks bank brooks rivers lake hill hills marsh moon star winter snow
frost storm rain fox wolf lamb bird swan crane drake hunter fisher carpenter taylor mason miller potter butler porter
carter walker parker turner cooper case cross church temple pope bishop knight noble savage sharp smart wise swift
strong little small major minor close early late free just real true case post mail book read right left light dark
klein gross lang kurz jung alt neu weiss schwarz braun roth kaiser konig bauer koch fuchs vogel hahn stein berg wald
sommer herbst petit grand blanc noir rouge roi leroy moulin bois fontaine rosa flores luna sol cruz paz blanco rubio
bruno bianchi rossi neri verdi fiore monti costa marina serena chiara
apple orange target shell gap square block slack zoom box notion linear stripe buffer mint oracle sage delta alpha
beta omega global first united general national standard express summit vision focus pulse impact insight solutions
systems services group partners digital media cloud data network software support help service home office telekom
amazon meta windows edge safari chrome basecamp bolt beam spark signal canvas compass atlas horizon bridge core prime
`)

/** Not a person, though it stands after "Hi" or in a field for a name. Without accents. */
export const NO_NAMES = words(`
all team support there everyone everybody folks customer customers sir madam sirs friend friends guys again both
colleague colleagues helpdesk desk service staff sales office admin administrator info unknown user users noreply reply
no-reply manager reception accounting billing agent bot system guest anonymous end test
zusammen leute kollege kollegen kollegin kolleginnen damen herren kundenservice kundendienst kundin kunde alle allerseits
tous toutes equipe messieurs mesdames client service equipo todos todas senores soporte cliente tutti colleghi squadra
supporto world everything problem thanks danke merci gracias grazie the this that it please bitte hope just we you
i my your our is are was as in on at to for with from
mr mrs ms miss dr prof herr herrn frau monsieur madame mme mlle senor senora senorita sr sra signor signora sig dott
`)

/** After the name of a company. */
export const LEGAL_FORMS = words(`
gmbh ag kg ohg ug se ev inc llc llp ltd limited plc corp corporation company co sarl sas sa srl spa snc sl bv nv oy ab
aps as pty pte kk
`)

/** Between the words of a name, and never a name alone. */
export const PARTICLES = words('von van de der den del della di da dos la le el al bin ibn ter ten zu zur')
