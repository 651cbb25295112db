// A life in Italian: evening visits that came late, and medicines.

import type { LifeWords } from './life-words.ts';

export const it: LifeWords = {
  complainant: { name: 'Teresa Fontana', email: 'teresa@example.org' },
  complaint: {
    subject: 'Le visite della sera',
    text: 'Buongiorno. Nelle ultime due settimane la visita della sera è arrivata così tardi per quattro volte che ho dovuto prendere le medicine a mezzanotte. Due volte non è venuto nessuno. Ho telefonato al segretariato e mi hanno detto che mi avrebbero richiamata, ma nessuno l’ha fatto. Vorrei sapere perché, e vorrei poter contare di nuovo sulle visite.',
  },
  called: 'L’ho chiamata per dirle chi si occupa del reclamo. Sta bene e preferisce essere chiamata la mattina.',
  accounts: {
    complainant: 'Ha annotato l’ora di ogni visita e ci ha letto il suo elenco al telefono.',
    concerned: 'In quelle sere l’operatrice aveva tre visite in più e ogni volta ha avvisato il segretariato del ritardo.',
  },
  firstFinding: {
    allegation: 'Visite della sera in ritardo o mancate',
    rationale:
      'Il Suo elenco e il nostro registro coincidono: quattro visite sono arrivate con più di due ore di ritardo e due non si sono svolte.',
  },
  firstAnswer: {
    apology: 'Ci dispiace che Lei abbia dovuto aspettare la mezzanotte per le Sue medicine e che nessuno L’abbia richiamata.',
    measures: 'La Sua visita della sera è ora la prima del giro, alle sette.',
    prevention: 'Chi è in ritardo di oltre venti minuti La avvisa, e ogni sera il segretariato controlla che sia stato fatto.',
    reason: 'Non abbiamo trovato che l’operatrice non si sia curata di Lei: ogni volta ha chiesto aiuto al segretariato.',
  },
  compensation: 'Per le visite che non si sono svolte e per il disagio che Le hanno dato',
  measure: 'Un’operatrice che Lei conosce La chiama ogni settimana e Le chiede se le visite arrivano all’ora concordata',
  kept: 'È stato fatto come promesso; lo ha confermato al telefono.',
  treated: 'L’ho chiamata al mattino, come aveva chiesto. Dice che tutti sono gentili con lei come prima.',
  delivered: 'Ha telefonato per dire che la lettera è arrivata.',
  notSettled: {
    mail: 'Grazie della lettera. Le visite vanno meglio, ma nessuno mi ha detto perché per due settimane non si è risposto alle mie telefonate. Vorrei che se ne occupasse qualcun altro.',
    why: 'Vuole sapere perché nessuno l’ha richiamata e chiede che se ne occupi qualcun altro.',
  },
  meeting: {
    place: 'Biblioteca comunale, saletta',
    said: 'Ci ha raccontato di ogni telefonata. Abbiamo deciso insieme di leggere il registro delle chiamate.',
  },
  serious: 'Per quattro volte le medicine sono state prese all’ora sbagliata.',
  accountability:
    'Il giro era stato preparato senza una persona di riserva. Non dipendeva dall’operatrice; ne abbiamo parlato con chi prepara i giri.',
  correctiveAction: 'Il piano dei giri della sera prevede sempre una persona di riserva',
  extension: 'Aspettiamo il registro delle chiamate di quelle due settimane e vogliamo leggerlo prima di risponderLe.',
  allegations: [
    {
      allegation: 'Quattro visite della sera sono arrivate con più di due ore di ritardo e due non si sono svolte',
      why: 'Le medicine vanno prese a un’ora fissa.',
      rationale:
        'Il Suo elenco e il nostro registro coincidono. Il giro era previsto per un’operatrice in più di quelle presenti.',
    },
    {
      allegation: 'Le Sue telefonate al segretariato sono state ignorate',
      why: 'Per tre volte le è stato promesso che l’avrebbero richiamata.',
      rationale: 'Il registro mostra che Lei è stata richiamata due volte, a un numero che non è più il Suo.',
    },
  ],
  lastAnswer: {
    apology:
      'Ci dispiace che per sei sere le visite non siano andate come dovevano e che Lei abbia dovuto scoprire da sola che cosa non funzionava.',
    measures: 'La Sua visita della sera è ora la prima del giro, e il Suo numero di telefono è stato corretto.',
    prevention: 'Nei giri della sera c’è ora sempre una persona di riserva, e a ogni telefonata chiediamo il numero giusto.',
    reason: 'Le Sue telefonate non sono state ignorate: abbiamo provato a raggiungerLa, al numero sbagliato.',
  },
  appeal: {
    mail: 'Ho letto la Sua risposta. A settembre ho dato al segretariato il mio numero nuovo, quindi non è possibile che non lo aveste. Chiedo di riesaminare la questione.',
    reasons: 'Ha dato il numero nuovo a settembre e chiede che la questione sia riesaminata.',
  },
  hearing: {
    place: 'Municipio, sala 2',
    said: 'Ci ha mostrato il biglietto di settembre. L’abbiamo ascoltata e abbiamo letto insieme il registro.',
  },
  review: {
    rationale: 'Abbiamo riletto tutto il fascicolo, con il biglietto di settembre. Ci è arrivato e non è stato registrato.',
    apology: 'Ci dispiace che il Suo biglietto non sia stato registrato a settembre.',
    measures: 'Il Suo numero nuovo si trova ora in tutti i nostri elenchi.',
    prevention: 'Ogni cambio di numero viene riletto e confermato per iscritto.',
    reason: 'Non abbiamo trovato che qualcuno volesse ignorarLa. Ciò che è stato deciso sulle visite resta valido.',
  },
  again: {
    rationale: 'Abbiamo chiesto di nuovo e guardato ogni visita da allora. Due sono arrivate tardi e nessuno L’ha avvisata.',
    measures: 'Lei ha ora una sola persona a cui rivolgersi, che La chiama dopo la prima visita di ogni settimana.',
  },
  comment: 'Alla fine sono stata ascoltata, e le visite arrivano in orario.',
  lesson: 'I cambi di numero si confermano per iscritto, e i giri della sera hanno una persona di riserva.',
};
