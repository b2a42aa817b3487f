import { randomFor } from './random.ts'
import type { Some } from './story.ts'

export interface Organization {
  readonly id: number
  readonly name: string
  readonly domain: string
  readonly language: 'en' | 'de'
  readonly tier: 'enterprise' | 'business' | 'pro' | 'free'
  readonly segment: string
  readonly revenueBand: string
  readonly people: Some<Requester>
}

/** Somebody at a customer who writes to the desk. */
export interface Requester {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly phone: string | null
  readonly language: 'en' | 'de'
  readonly organizationId: number
}

const REVENUE_BANDS = {
  enterprise: 'over-250k',
  business: '50k-250k',
  pro: 'under-50k',
  free: 'none',
} as const

// name | language | tier | segment | who writes; all invented.
const DIRECTORY = `
Northwind Rail | en | enterprise | logistics | Ada Okafor, Ben Carver, Chloe Marsh, Dev Malhotra
Halden Insurance | en | enterprise | finance | Erik Solheim, Freya Dahl, Gita Rao
City of Larkfield | en | enterprise | public-sector | Hugh Penrose, Iris Whitlow, Joan Abbott
Meridian Hospitals | en | enterprise | health | Karim Nasser, Lucy Tran, Marta Kowal
Vantor Retail Group | en | enterprise | retail | Neil Foster, Orla Byrne, Paul Kemper, Rita Sole
Stadtwerke Ebental | de | enterprise | public-sector | Sabine Krüger, Thomas Wolff, Ulrike Maas
Nordkai Logistik | de | enterprise | logistics | Jens Albers, Katrin Behn, Lars Timm
Brightloom Software | en | business | software | Sam Ortega, Tess Nguyen
Calder & Finch | en | business | finance | Uma Sethi, Victor Hale
Dunmore Foods | en | business | retail | Wendy Cole, Xavier Prat
Elmstead Clinics | en | business | health | Yara Haddad, Zoe Pike
Farrow Freight | en | business | logistics | Alan Brice, Bea Novak
Glenrock University | en | business | public-sector | Cara Doyle, Dan Eriksen
Hartwell Legal | en | business | finance | Ed Lawson, Fay Quinn
Ironbridge Works | en | business | logistics | Greg Tanner, Holly West
Juniper Stores | en | business | retail | Ian Moss, Jill Sharp
Kestrel Labs | en | business | health | Kim Park, Leo Santos
Lumen Analytics | en | business | software | Mia Fischer, Noah Reyes
Bergmann Maschinenbau | de | business | logistics | Anke Vogt, Bernd Seidel
Feinkost Adler | de | business | retail | Carla Weiss, Dirk Lorenz
Praxisverbund Isar | de | business | health | Eva Schuster, Florian Huber
Otterbeck Media | en | pro | software | Oscar Lind, Polly Reed
Penny Lane Books | en | pro | retail | Quentin Ames
Quarry Street Studio | en | pro | software | Rosie Blunt, Seth Arnold
Redwood Dental | en | pro | health | Tara Voss
Silverline Couriers | en | pro | logistics | Umar Aziz, Vera Stone
Thistle Accounting | en | pro | finance | Will Hobbs
Umber Architects | en | pro | software | Xenia Popov, Yann Girard
Vale Council | en | pro | public-sector | Zack Norton
Willow Events | en | pro | retail | Amy Frost, Bo Larsen
Zephyr Travel | en | pro | retail | Cleo Danton
Steuerkanzlei Roth | de | pro | finance | Gerd Roth, Heike Lang
Tischlerei Baum | de | pro | retail | Ingo Baum
Acorn Allotments | en | free | public-sector | Dot Fielding
Bluebell Choir | en | free | public-sector | Ernie Wells
Cobalt Chess Club | en | free | public-sector | Flo Hart
Dorset Makers | en | free | retail | Gus Wright
Sportverein Lindau | de | free | public-sector | Jutta Frey
`

export const ORGANIZATIONS: readonly Organization[] = DIRECTORY.trim().split('\n').map(organization)

function organization(line: string, index: number): Organization {
  const [name = '', language = '', tier = '', segment = '', writers = ''] = line
    .split('|')
    .map((cell) => cell.trim())
  const id = 361898904001 + index
  const domain = `${plainLetters(name)}.example`
  const spoken = language === 'de' ? 'de' : 'en'
  const [first = '', ...others] = writers.split(',').map((writer) => writer.trim())
  const person = (who: string, place: number): Requester =>
    requester(who, { id: 369531345000 + index * 10 + place, domain, language: spoken, organizationId: id })
  return {
    id,
    name,
    domain,
    language: spoken,
    tier: tierOf(tier),
    segment,
    revenueBand: REVENUE_BANDS[tierOf(tier)],
    people: [person(first, 0), ...others.map((other, place) => person(other, place + 1))],
  }
}

function requester(
  name: string,
  about: { id: number; domain: string; language: 'en' | 'de'; organizationId: number },
): Requester {
  const { id, domain, language, organizationId } = about
  const random = randomFor(`phone of ${name}`)
  // Numbers from the ranges that regulators keep free for films and examples.
  const phone =
    language === 'de'
      ? `+49 30 23125 ${random.between(100, 999)}`
      : `+44 20 7946 0${random.between(100, 999)}`
  const [given = '', family = ''] = name.split(' ').map(plainLetters)
  return {
    id,
    name,
    email: `${given}.${family}@${domain}`,
    phone: random.chance(0.6) ? phone : null,
    language,
    organizationId,
  }
}

function tierOf(word: string): Organization['tier'] {
  return word === 'enterprise' || word === 'business' || word === 'pro' ? word : 'free'
}

function plainLetters(words: string): string {
  return words
    .toLowerCase()
    .replaceAll('ü', 'ue')
    .replaceAll('ö', 'oe')
    .replaceAll('ä', 'ae')
    .replace(/[^a-z]+/g, '')
}
