import { linesOf } from '../sentence-set.ts'

/** Names that nobody told, where a letter greets or ends. */
export const GREETINGS = linesOf(`
Hi «Oliver»,
Hello «Oliver», it fails
Hey «Oliver» -
Dear «Oliver Smith»,
Dear Mrs. «Harris»,
Dear Dr. «Harris»:
Good morning «Oliver»,
Hi «Oliver and Emma»,
Thanks,⏎«Oliver»
Thank you⏎⏎«Oliver Smith»
Kind regards,⏎«Oliver Smith»⏎Sales
Best regards «Oliver»
Cheers, «Oliver»
Hallo «Sabine»,
Hallo Frau «Vogt»,
Guten Tag Herr «Vogt»,
Sehr geehrte Frau Dr. «Vogt»,
Liebe «Sabine»,
Moin «Sabine»!
Viele Grüße⏎«Sabine Vogt»
Mit freundlichen Grüßen⏎«Sabine Vogt»
Beste Grüße «Sabine»
MfG⏎«S. Vogt»
Danke, «Sabine»
Bonjour «Camille»,
Bonjour Madame «Girard»,
Cher Monsieur «Girard»,
Salut «Camille»,
Cordialement,⏎«Camille Girard»
Bien cordialement⏎«C. Girard»
Merci, «Camille»
Hola «Lucía»,
Buenos días «Lucía»,
Estimado Sr. «Herrera»:
Un saludo,⏎«Lucía Herrera»
Saludos cordiales,⏎«Lucía»
Atentamente,⏎«Lucía Herrera»
Muchas gracias, «Lucía»
Ciao «Chiara»,
Buongiorno «Chiara»,
Gentile Signora «Ferri»,
Cordiali saluti,⏎«Chiara Ferri»
Distinti saluti⏎«Chiara Ferri»
Grazie mille,⏎«Chiara»
A presto,⏎«Chiara»`)
