import { linesOf } from '../sentence-set.ts'

/** Who takes part in the tickets of these texts. */
export const PEOPLE = {
  people: [
    'Katarzyna Nowak',
    'Jean-Pierre Lefèvre',
    'Mark Stone',
    'Ángela Núñez Ortega',
    'Jürgen von Bülow',
    'Rossi, Paolo',
    'Grace',
  ],
  organizations: ['Northwind Traders GmbH', 'Target Ltd', 'Fabrikam'],
}

/** Names that the desk knows, as people write them. */
export const KNOWN_NAMES = linesOf(`
«Katarzyna Nowak» cannot log in
Please add «Nowak, Katarzyna» to the group
user «katarzyna nowak» is locked
the account of «K. Nowak»
NAME: «NOWAK KATARZYNA»
file «katarzyna_nowak»_invoice.pdf
file «Nowak-Katarzyna».docx
file «KatarzynaNowak».png
login «katarzyna.nowak» fails
Frau «Nowak» hat angerufen
Mrs. «Nowak» asked again
«Jean-Pierre Lefèvre» est absent
«Jean Pierre Lefevre» est absent
«LEFÈVRE Jean-Pierre» est absent
Monsieur «Lefèvre» attend
M. «Lefèvre» attend
«Lefèvre, Jean-Pierre» est absent
«Mark Stone» wrote this
ask «Stone, Mark» please
Mr «Stone» wrote this
«Ángela Núñez» no puede entrar
«Angela Nunez Ortega» no puede entrar
«Núñez Ortega, Ángela» no puede entrar
la Sra. «Núñez» llama
«Jürgen von Bülow» fragt nach
«Juergen von Buelow» fragt nach
«Jurgen von Bulow» fragt nach
Herr von «Bülow» fragt nach
«Paolo Rossi» non accede
«Rossi Paolo» non accede
il signor «Rossi» non accede
«p. rossi» non accede
We at «Northwind Traders» use it daily
bei «Northwind Traders GmbH» geht nichts
«northwind traders» has 40 seats
«Fabrikam» uses the old version
«Target Ltd» uses the old version
Hi «Katarzyna»,
hello «katarzyna», any news?
Dear «Grace»,
Bonjour «Jean-Pierre»,
Hallo «Jürgen»,
Hola «Ángela», gracias
Ciao «Paolo»!
Best,⏎«Katarzyna»
Thanks⏎«Mark»
LG «Jürgen»
Saludos,⏎«Ángela»
Merci,⏎«Jean-Pierre»
Grazie,⏎«Paolo»`)

/** Names that nobody told, where a letter greets or ends. */
export const UNKNOWN_NAMES = linesOf(`
Hi «Hannah»
Hello «Hannah», can you check?
Hey «Hannah»!
Dear «Hannah Lewis»,
Dear Mr «Lewis»,
Dear Ms. «Lewis»,
Dear Prof. «Lewis»,
Good afternoon «Hannah»,
Hello «Hannah and Peter»,
Many thanks,⏎«Hannah»
Thanks!⏎«Hannah Lewis»
Regards,⏎⏎«Hannah Lewis»⏎IT Department
Warm regards,⏎«H. Lewis»
Sincerely,⏎«Hannah Lewis»
Yours sincerely⏎«Hannah Lewis»
Cheers⏎«Hannah»
Thanks, «Hannah»
Hallo Herr «Krüger»,
Hallo «Birgit» - kurze Frage
Guten Morgen «Birgit»,
Sehr geehrter Herr «Krüger»,
Sehr geehrte Frau Prof. «Krüger»,
Lieber «Torsten»,
Servus «Torsten»!
Liebe Grüße⏎«Birgit»
Freundliche Grüße⏎«Birgit Krüger»
VG, «Torsten»
Gruß «Torsten»
Besten Dank⏎«B. Krüger»
Bonjour «Manon»,
Bonsoir Monsieur «Perrin»,
Chère Madame «Perrin»,
Meilleures salutations⏎«Manon Perrin»
Bien à vous,⏎«Manon Perrin»
Merci d'avance,⏎«Manon»
Buenas tardes «Rocío»,
Estimada Sra. «Vidal»:
Querido «Álvaro»,
Muchas gracias,⏎«Rocío Vidal»
Saludos, «Álvaro»
Buonasera «Luca»,
Gentile Dott. «Greco»,
Cara «Elisa»,
Un saluto⏎«Elisa Greco»
Grazie,⏎«L. Greco»
Distinti saluti,⏎⏎«Luca Greco»`)
