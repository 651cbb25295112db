// A life in Romanian: counselling sessions that were cancelled without a word.

import type { LifeWords } from './life-words.ts';

export const ro: LifeWords = {
  complainant: { name: 'Ioana Crețu', email: 'ioana@example.org' },
  complaint: {
    subject: 'Ședințele de consiliere',
    text: 'Bună ziua. În ultimele două săptămâni mi s-au anulat două ședințe de consiliere fără să mă anunțe nimeni. Am venit degeaba, cu copilul de mână, și am așteptat pe hol. Am sunat de trei ori și mi s-a spus că voi fi sunată înapoi, dar nu m-a sunat nimeni. Aș vrea să știu de ce și să mă pot baza din nou pe întâlnirile noastre.',
  },
  called: 'Am sunat-o ca să-i spun cine se ocupă de plângere. Este bine și preferă să fie sunată dimineața.',
  accounts: {
    complainant: 'Și-a notat zilele și orele și ni le-a citit la telefon.',
    concerned: 'Consilierea a fost anulată pentru că sala era ocupată; vestea a rămas pe un bilet la recepție.',
  },
  firstFinding: {
    allegation: 'Ședințe anulate fără anunț',
    rationale:
      'Notițele dumneavoastră și agenda noastră spun același lucru: două ședințe nu au avut loc și nimeni nu v-a anunțat.',
  },
  firstAnswer: {
    apology: 'Ne pare rău că ați venit de două ori degeaba și că nu v-a sunat nimeni înapoi.',
    measures: 'Ședințele dumneavoastră au loc de acum în fiecare marți la ora zece, într-o sală păstrată pentru ele.',
    prevention: 'Cine anulează o ședință sună persoana în aceeași oră și notează în agendă că a făcut-o.',
    reason: 'Nu am găsit că cineva v-ar fi ocolit: colega noastră a lăsat vestea la recepție, unde s-a pierdut.',
  },
  compensation: 'Pentru drumurile făcute degeaba și pentru neplăcerea pe care v-am pricinuit-o',
  measure: 'O colegă pe care o cunoașteți vă sună în fiecare săptămână și vă întreabă dacă totul merge cum ați stabilit',
  kept: 'S-a făcut așa cum am promis; a confirmat la telefon.',
  treated: 'Am sunat-o dimineața, cum a cerut. Spune că toată lumea se poartă cu ea la fel de frumos ca înainte.',
  delivered: 'A sunat ca să spună că scrisoarea a ajuns.',
  notSettled: {
    mail: 'Vă mulțumesc pentru scrisoare. Ședințele au loc din nou, dar nimeni nu mi-a spus de ce nu mi s-a răspuns la telefon două săptămâni. Aș vrea ca altcineva să se uite la asta.',
    why: 'Vrea să știe de ce nu a fost sunată înapoi și cere ca altcineva să se ocupe.',
  },
  meeting: {
    place: 'Biblioteca din centru, sala mică',
    said: 'Ne-a povestit despre fiecare apel. Am hotărât împreună să citim registrul de apeluri.',
  },
  serious: 'A rămas fără sprijin tocmai în săptămânile în care avea cea mai mare nevoie.',
  accountability: 'Anunțul a rămas pe un bilet, pentru că așa se lucra. Am vorbit despre asta cu cine face programările.',
  correctiveAction: 'Anulările se scriu în agenda comună, nu pe bilete',
  extension: 'Așteptăm registrul de apeluri din acele două săptămâni și vrem să-l citim înainte de a vă răspunde.',
  allegations: [
    {
      allegation: 'Două ședințe au fost anulate fără ca cineva să vă anunțe',
      why: 'A venit degeaba, cu un copil mic.',
      rationale: 'Agenda noastră o arată limpede. Anunțul a fost scris pe un bilet care nu a ajuns la nimeni.',
    },
    {
      allegation: 'Apelurile dumneavoastră au fost ignorate',
      why: 'I s-a promis de trei ori că va fi sunată.',
      rationale: 'Registrul arată că ați fost sunată de două ori, la un număr care nu mai este al dumneavoastră.',
    },
  ],
  lastAnswer: {
    apology: 'Ne pare rău că v-am lăsat fără sprijin în două săptămâni grele și că a trebuit să aflați singură ce nu a mers.',
    measures: 'Ședințele au o zi și o sală păstrate pentru dumneavoastră, iar numărul de telefon este corectat.',
    prevention: 'Anulările se fac numai prin telefon și se notează în agenda comună, pe care o verificăm în fiecare seară.',
    reason: 'Apelurile nu au fost ignorate: am încercat să vă găsim, la un număr greșit.',
  },
  appeal: {
    mail: 'Am citit răspunsul. În septembrie am dat la recepție numărul meu nou, deci nu se poate să nu-l fi avut. Vă rog să vă uitați încă o dată.',
    reasons: 'A dat numărul nou în septembrie și cere ca răspunsul să fie privit încă o dată.',
  },
  hearing: {
    place: 'Primăria, sala 2',
    said: 'Ne-a arătat biletul din septembrie. Am ascultat-o până la capăt și am citit împreună registrul.',
  },
  review: {
    rationale: 'Am citit din nou tot dosarul, cu biletul din septembrie. A ajuns la noi și nu a fost trecut în agendă.',
    apology: 'Ne pare rău că numărul dat de dumneavoastră în septembrie nu a fost notat.',
    measures: 'Numărul nou stă acum în toate listele noastre.',
    prevention: 'Orice schimbare de număr este citită înapoi și confirmată în scris.',
    reason: 'Nu am găsit că cineva ar fi vrut să vă ocolească. Ce s-a hotărât despre ședințe rămâne.',
  },
  again: {
    rationale:
      'Am întrebat din nou și ne-am uitat la fiecare ședință de atunci. Două au început târziu și nu v-a anunțat nimeni.',
    measures: 'Aveți de acum o singură persoană la care să vă adresați, care vă sună la începutul fiecărei săptămâni.',
  },
  comment: 'Până la urmă am fost ascultată și ședințele au loc la timp.',
  lesson: 'Schimbările de număr se confirmă în scris, iar anulările se fac numai prin telefon.',
};
