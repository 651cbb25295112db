// Italian: polite third person (Lei, Le, Suo, always with a capital, so that nobody takes it for somebody else), short sentences. Text
// messages do without apostrophes and keep to the accents of the GSM alphabet, which cost least (M2).

import type { Messages } from './messages.ts';

const accompanied =
  'Può venire con una persona di Sua fiducia. Se è un professionista, per esempio un avvocato, La preghiamo di dircelo prima, così possiamo scegliere un luogo neutro.';

export const it: Messages = {
  locale: 'it-IT',
  subjects: {
    acknowledgement: 'abbiamo ricevuto il Suo messaggio',
    progress_update: 'a che punto siamo',
    extension: 'una nuova data',
    outcome: 'la nostra risposta',
    appeal_acknowledgement: 'abbiamo ricevuto il Suo messaggio',
    appeal_outcome: 'la nostra risposta',
    survey: 'poche brevi domande',
    resolution_confirmed: 'la nostra risposta',
    withdrawal_confirmed: 'una conferma per Lei',
    transfer_notice: 'una novità per Lei',
    pause_notice: 'una notizia sui nostri tempi',
    resume_notice: 'una nuova data',
  },
  letter: {
    whichLanguage:
      'Non siamo sicuri di quale lingua preferisca e perciò Le scriviamo in due lingue. La preghiamo di dirci quale desidera. Può semplicemente rispondere a questo messaggio.',
    toRepresentative: {
      copies: 'Questa è una copia. La persona per cui Lei agisce ha ricevuto la stessa lettera e desidera che l’abbia anche Lei.',
      instead:
        'La persona per cui Lei agisce desidera che le nostre lettere siano inviate a Lei. In questa lettera «Lei» e «il Suo reclamo» si riferiscono a quella persona e al suo reclamo.',
    },
    greeting: (name) => (name ? `Gentile ${name},` : 'Buongiorno,'),
    closing: 'Cordiali saluti',
    onBehalfOf: (office) => `per conto di: ${office}`,
    referenceLine: (reference) => `Numero di riferimento: ${reference}`,
    receipt: (receivedOn) => `Grazie per averci informato. Abbiamo ricevuto il Suo reclamo ${receivedOn}.`,
    quoteReference: (reference) =>
      `Il Suo numero di riferimento è ${reference}. La preghiamo di indicarlo ogni volta che ci contatta.`,
    nextSteps: {
      informal:
        'Una persona della nostra équipe cercherà ora di capire che cosa è successo. Resterà in contatto con Lei e proverà a risolvere la situazione il prima possibile.',
      formal:
        'Esamineremo ora l’accaduto con attenzione e imparzialità. La ascolteremo, verificheremo i fatti e Le scriveremo che cosa abbiamo accertato.',
    },
    respondBy: (date) =>
      `Riceverà la nostra risposta al più tardi ${date}. Se ci servirà più tempo, Glielo diremo prima di quella data e Le spiegheremo perché.`,
    meeting: `Se desidera parlarne di persona, ce lo faccia sapere. ${accompanied}`,
    addMore: 'Se desidera aggiungere qualcosa, basta rispondere a questo messaggio.',
    noDisadvantage:
      'Presentare un reclamo è gratuito. Nessuno può trattarLa peggio per questo: l’assistenza e il sostegno che riceve non cambiano.',
    truthful:
      'La preghiamo di dirci ciò che sa nel modo più preciso e completo possibile. Non c’è nulla di male se non sa o non ricorda tutto.',
    support:
      'Desidera che del reclamo si occupi un’altra persona, o preferisce un’altra lingua? Ha bisogno di aiuto, o telefonarLe o scriverLe può metterLa in pericolo? Ce lo dica. Troveremo insieme una soluzione.',
    questions: {
      readableText:
        'Non siamo riusciti ad aprire tutto il Suo messaggio, perché è cifrato. Ci dica di nuovo che cosa contiene: con una normale e-mail, per telefono o per lettera. Il Suo reclamo è comunque registrato.',
      whatHappened: 'Può dirci qualcosa di più su ciò che è successo?',
      whenItHappened: 'Quando è successo? Basta un giorno approssimativo.',
      whoItConcerns: 'Chi era coinvolto? Basta un nome o una funzione.',
    },
    needNotAnswer: 'Se può, risponda semplicemente a questo messaggio. Non è obbligatorio: ce ne occupiamo in ogni caso.',
    addFiles: 'Foto, registrazioni e documenti, anche di grandi dimensioni, può inviarceli qui:',
    tracking: 'Qui può vedere a che punto siamo:',
    contact: ({ phone, postalAddress }) =>
      `Può telefonarci al numero ${phone} oppure scriverci a questo indirizzo: ${postalAddress}.`,
    progress: 'Stiamo ancora esaminando il Suo reclamo e non ci siamo dimenticati di Lei.',
    stillBy: (date) => `Riceverà la nostra risposta al più tardi ${date}. Non deve fare nulla.`,
    late: (date) =>
      `Le avevamo promesso la nostra risposta entro ${date}. Non abbiamo mantenuto la promessa e ce ne scusiamo. Ci stiamo lavorando e Le scriveremo appena la risposta sarà pronta. Non deve fare nulla.`,
    overdue: (date) =>
      `Avrebbe dovuto ricevere la nostra risposta al più tardi ${date}. Non ci siamo riusciti e ce ne scusiamo. Ci stiamo lavorando e Le scriveremo appena la risposta sarà pronta.`,
    formalOffer: (phone) =>
      `Non deve aspettare oltre: se lo desidera, lo trattiamo come reclamo formale e se ne occupa una persona di livello superiore. Basta rispondere a questo messaggio o chiamarci al numero ${phone}.`,
    extension: ({ oldDate, newDate }) =>
      `Le avevamo detto che avrebbe ricevuto la nostra risposta entro ${oldDate}. Per fare bene il nostro lavoro ci serve più tempo, e ci dispiace che debba aspettare ancora. Riceverà ora la nostra risposta al più tardi ${newDate}.`,
    reasonKept: 'Potremo dirLe il motivo solo quando avremo il consenso della persona per cui Lei parla.',
    decision: {
      upheld: 'Abbiamo esaminato con attenzione il Suo reclamo. Abbiamo concluso che è fondato.',
      partly_upheld: 'Abbiamo esaminato con attenzione il Suo reclamo. Abbiamo concluso che è fondato in parte.',
      not_upheld:
        'Abbiamo esaminato con attenzione il Suo reclamo. Da quanto abbiamo potuto accertare, non possiamo dire che sia fondato. Non riteniamo che in questo caso ci sia qualcosa da cambiare.',
    },
    appealDecision: {
      upheld: 'Abbiamo riesaminato il Suo reclamo dall’inizio. Abbiamo concluso che la Sua richiesta di riesame è fondata.',
      partly_upheld:
        'Abbiamo riesaminato il Suo reclamo dall’inizio. Abbiamo concluso che la Sua richiesta di riesame è fondata in parte.',
      not_upheld:
        'Abbiamo riesaminato il Suo reclamo dall’inizio. Da quanto abbiamo potuto accertare, non possiamo dire che la Sua richiesta di riesame sia fondata. Non riteniamo che in questo caso ci sia qualcosa da cambiare.',
    },
    allegation: (what) => `Lei ci ha detto questo: ${what}`,
    findingOf: {
      upheld: 'Abbiamo concluso che è fondato.',
      partly_upheld: 'Abbiamo concluso che è fondato in parte.',
      not_upheld: 'Da quanto abbiamo potuto accertare, non possiamo dire che sia fondato.',
    },
    quoted: (words) => `«${words}»`,
    talkHeld: (date) => `Lei desiderava parlare con le persone interessate. Questo colloquio si è svolto ${date}.`,
    talkNotHeld:
      'Lei desiderava parlare con le persone interessate. Questo colloquio non si è svolto. Se lo desidera ancora, ce lo dica.',
    promise: ({ what, date }) => `Al più tardi ${date}: ${what}`,
    compensation: ({ what, date, amount }) => `Al più tardi ${date}: indennizzo di ${amount}. ${what}`,
    takenSeriously:
      'Prendiamo molto sul serio ogni reclamo, quindi anche il Suo. Comprendiamo che questa forse non è la risposta che sperava.',
    appealRight: ({ date, addressee, phone, postalAddress }) =>
      [
        `Può chiederci per iscritto, al più tardi ${date}, di riesaminare il Suo reclamo (richiesta di riesame). La preghiamo di indirizzarla così: «Alla cortese attenzione: ${addressee}».`,
        `Ci spieghi tutti i Suoi motivi. Può rispondere a questo messaggio o scriverci a questo indirizzo: ${postalAddress}. È gratuito e nessuno può trattarLa peggio per questo. Se scrivere Le è difficile, ci telefoni al numero ${phone} e La aiuteremo.`,
        'Se può scriverci solo più tardi, ci dica perché. Decideremo allora se il riesame è ancora possibile.',
      ].join('\n\n'),
    final: 'Questa decisione è definitiva: la nostra procedura si conclude qui e non è possibile chiederci un altro riesame.',
    notFinal: 'Se per Lei la questione non è risolta, ce lo dica. Continueremo a cercare una soluzione insieme a Lei.',
    appealReceipt: (receivedOn) =>
      `Grazie per averci scritto di nuovo. Abbiamo ricevuto la Sua richiesta di riesame ${receivedOn}.`,
    appealNextSteps: 'Il Suo reclamo sarà ora riesaminato da persone che finora non se ne sono occupate.',
    askReasons:
      'Non ci ha detto perché non condivide la nostra risposta. La Sua richiesta vale comunque. Può dirci i Suoi motivi? Basta rispondere a questo messaggio.',
    appealAddMore:
      'Se non ci ha ancora spiegato tutti i Suoi motivi, o se ha documenti o testimoni, ce lo faccia sapere rispondendo a questo messaggio.',
    appealMeeting: `Se desidera un incontro, ce lo dica. Le faremo sapere se si terrà e, in caso contrario, perché. ${accompanied}`,
    survey: (closesOn) =>
      [
        'Abbiamo concluso l’esame del Suo reclamo. La preghiamo di dirci come abbiamo lavorato: ci aiuta a fare meglio. Sono poche brevi domande e bastano circa due minuti.',
        `Può rispondere fino a ${closesOn} compreso. Rispondere non è obbligatorio e le Sue risposte non cambiano nulla riguardo al reclamo. La preghiamo di non indicare nomi o numeri di telefono.`,
      ].join('\n\n'),
    resolution:
      'Lei ci ha parlato di un problema e lo abbiamo risolto insieme subito. La ringraziamo di avercelo detto. Ecco che cosa abbiamo concordato.',
    withdrawal: [
      'Ci ha comunicato che non desidera proseguire con il reclamo. Abbiamo chiuso la procedura, come ci ha chiesto.',
      'Se non era questa la Sua volontà, se qualcuno ha fatto pressione su di Lei o se cambia idea, ce lo dica. Può tornare da noi in qualsiasi momento. È gratuito e nessuno può trattarLa peggio per questo.',
    ].join('\n\n'),
    transfer: (organisation) =>
      `Il Suo reclamo riguarda una questione di cui è responsabile un’altra organizzazione. Lo abbiamo trasmesso a: ${organisation}. Da ora in poi riceverà risposta da loro.`,
    transferContact: (contact) => `Recapiti: ${contact}`,
    authority: {
      needed:
        'Lei parla per un’altra persona. Per dirLe che cosa constatiamo ci serve il suo consenso scritto, o un’altra prova che Lei può agire per suo conto. Ce lo invii, per favore. Fino ad allora non possiamo dirLe nulla che la riguardi.',
      clock_stands:
        'Lei parla per un’altra persona. Ci serve il suo consenso scritto, o un’altra prova che Lei può agire per suo conto. Ce lo invii, per favore. Fino ad allora non possiamo dirLe nulla che la riguardi e il termine della nostra risposta è sospeso. Appena lo riceviamo, Le scriviamo la nuova data.',
    },
    pause: {
      awaiting_authority:
        'Aspettiamo il consenso della persona per cui Lei parla. Fino ad allora il termine della nostra risposta è sospeso.',
      safeguarding:
        'Prima di continuare ci assicuriamo che tutti siano al sicuro. Fino ad allora il termine della nostra risposta è sospeso.',
      police:
        'Su questo indaga la polizia. Per non intralciarne il lavoro aspettiamo, e il termine della nostra risposta è sospeso.',
      external_investigation:
        'Su questo indaga un altro ente. Ne aspettiamo il risultato, e il termine della nostra risposta è sospeso.',
    },
    pauseReview: (date) =>
      `Riesaminiamo la situazione al più tardi ${date} e Le scriviamo appena riprendiamo. Può aggiungere qualcosa o farci una domanda in qualsiasi momento.`,
    resumed: 'Riprendiamo il Suo reclamo: il termine della nostra risposta riprende a correre.',
    headings: {
      question: 'Una domanda',
      their_view: 'Che cosa è successo, con le Sue parole',
      findings: 'Che cosa abbiamo accertato',
      apology: 'Le nostre scuse',
      measures: 'Che cosa abbiamo fatto',
      prevention: 'Che cosa facciamo perché non accada più',
      promises: 'Che cosa Le promettiamo',
      reason: 'Perché abbiamo deciso così',
      delay_reason: 'Perché ci serve più tempo',
      appeal_right: 'Se non è d’accordo',
      onward_rights: 'A chi altro può rivolgersi',
      support: 'Se ha bisogno di altro',
      contact: 'Come contattarci',
    },
  },
  sms: {
    received: 'abbiamo ricevuto il Suo messaggio.',
    acknowledgement: (day) => `abbiamo ricevuto il Suo messaggio. Le risponderemo entro il giorno ${day}.`,
    question: 'Abbiamo una domanda.',
    progress_update: (day) => `stiamo preparando la risposta. La riceverà entro il giorno ${day}.`,
    late: 'la nostra risposta è in ritardo e ce ne scusiamo. Ci stiamo lavorando.',
    extension: (day) => `ci serve più tempo e ce ne scusiamo. Le risponderemo entro il giorno ${day}.`,
    outcome: 'la nostra risposta è pronta.',
    appeal_acknowledgement: (day) => `abbiamo ricevuto il Suo messaggio. Le risponderemo entro il giorno ${day}.`,
    appeal_outcome: 'la nostra risposta è pronta.',
    survey: 'La preghiamo di dirci come abbiamo lavorato. Bastano due minuti.',
    resolution_confirmed: 'Le confermiamo quanto concordato.',
    withdrawal_confirmed: 'ci siamo fermati, come ci ha chiesto. Se non è una Sua richiesta, ci telefoni.',
    transfer_notice: 'abbiamo una novità per Lei.',
    pause_notice: 'abbiamo una novità per Lei.',
    resume_notice: (day) => `riprendiamo. Le risponderemo entro il giorno ${day}.`,
    reach: ({ link, phone }) => (link ? `Apra ${link} o telefoni al ${phone}` : `Telefoni al ${phone}`),
  },
  survey: {
    introduction: 'La preghiamo di scegliere un numero da 1 a 5 e di non scrivere nomi o numeri di telefono.',
    attitude: { question: 'Come si è comportato con Lei il nostro personale?', lowest: 'molto male', highest: 'molto bene' },
    quality: { question: 'Come abbiamo esaminato ciò che ci ha detto?', lowest: 'molto male', highest: 'molto bene' },
    speed: {
      question: 'Con quale rapidità Le abbiamo risposto?',
      lowest: 'troppo lentamente',
      highest: 'abbastanza rapidamente',
    },
    outcomeUnderstood: {
      question: 'Quanto erano chiari per Lei la nostra risposta e i passi successivi?',
      lowest: 'per niente',
      highest: 'del tutto',
    },
    settled: { question: 'Per Lei la questione è risolta?', yes: 'Sì, è risolta', no: 'No: per favore, esaminatela di nuovo' },
    comment: 'Che cosa dovremmo fare meglio? (Può lasciare vuoto.)',
  },
  staffNotice: {
    subjects: {
      assigned: 'caso assegnato',
      reminder: 'scadenza vicina',
      escalated: 'caso passato al Suo livello',
      overdue: 'scadenza superata',
      appeal: 'richiesta di riesame ricevuta',
      quarantine: 'messaggio da verificare',
      fault: 'qualcosa non ha funzionato',
      board_report: 'un reclamo presentato per altri',
      disadvantage: 'come è trattata una persona',
      serious: 'un reclamo grave',
      filed: 'un’osservazione, un ringraziamento o una domanda',
      safeguarding: 'la sicurezza di una persona',
      task_waiting: 'un’attività in attesa',
      board_reported: 'una relazione per Lei',
      question: 'una domanda',
      authority_ends: 'un’autorizzazione che scade',
    },
    sentences: {
      assigned: 'Le è stato assegnato un caso.',
      reminder: 'Si avvicina la scadenza di una risposta.',
      escalated: 'Un caso è passato al Suo livello.',
      overdue: 'La scadenza di una risposta è stata superata.',
      appeal: 'È arrivata una richiesta di riesame.',
      quarantine: 'Un messaggio è stato messo da parte. Una persona deve decidere che cos’è.',
      fault: 'Un passaggio non è riuscito e una persona deve intervenire.',
      board_report:
        'È stato presentato un reclamo per un’altra persona, con il suo permesso. La procedura vuole che Lei ne sia informato subito, senza dettagli. Le verrà comunicato l’esito.',
      disadvantage:
        'Una persona dice di essere trattata peggio da quando ha reclamato. La preghiamo di accertarlo; chi tratta il caso non ne sa nulla.',
      serious: 'Un reclamo è stato segnato come grave. Lo segua, per favore, con chi se ne occupa.',
      filed: 'Un messaggio è stato registrato come non reclamo e ha avuto risposta. Può consultarlo.',
      safeguarding: 'In un caso è comparsa una persona che ne è esclusa. Guardi subito, per favore.',
      task_waiting: 'Un’attività di un caso è in attesa da tempo. Se ne occupi, per favore, o passi il caso a qualcun altro.',
      board_reported: 'È stato registrato che cosa si è fatto per un reclamo presentato per altri. La preghiamo di leggerlo.',
      question: 'Un collega o una collega ha una domanda per Lei, o ha risposto alla Sua.',
      authority_ends: 'Un’autorizzazione ad agire per qualcuno sta per scadere o è scaduta.',
    },
    due: (date) => `Scadenza: ${date}.`,
    open: 'Lo apra qui:',
    confidential: 'Per la sicurezza delle persone, questo messaggio non contiene dettagli. La preghiamo di non inoltrarlo.',
  },
  faults: {
    missing_part: (part) => `Nella lettera manca una parte obbligatoria: ${part}.`,
    empty_frame: 'La lettera è solo una cornice: per questa persona non è stato ancora scritto nulla.',
    language_mismatch: ({ written, expected }) => `La lettera è scritta in ${written}, ma questa persona legge in ${expected}.`,
    date_not_ahead: (date) => `Una data promessa nella lettera è già passata: ${date}.`,
    date_not_in_letter: (date) => `La lettera non indica questa data: ${date}.`,
    extension_not_later: 'La nuova data deve essere successiva a quella precedente.',
    placeholder_left: (found) => `Nella lettera è rimasto un testo da sostituire: ${found}`,
    third_party_data: (found) => `La lettera dice qualcosa di un’altra persona: ${found}`,
    sms_too_long: ({ needed, allowed }) => `Il messaggio SMS richiede ${needed} parti; il massimo è ${allowed}.`,
    parts: {
      to_representative: 'che è indirizzata a un rappresentante',
      which_language: 'la domanda sulla lingua preferita',
      receipt: 'che abbiamo ricevuto il messaggio, e quando',
      reference: 'il numero di riferimento',
      next_steps: 'che cosa succede ora',
      respond_by: 'la data entro cui rispondiamo',
      question: 'la domanda su ciò che manca',
      meeting: 'la proposta di un incontro',
      add_more: 'come aggiungere qualcosa',
      no_disadvantage: 'che il reclamo è gratuito e non comporta svantaggi',
      truthful: 'l’invito a dire ciò che è vero',
      support: 'come ottenere aiuto, un’altra persona o un’altra lingua',
      tracking: 'dove vedere a che punto siamo',
      progress: 'a che punto siamo',
      late: 'le scuse per il ritardo',
      formal_offer: 'la proposta di un reclamo formale',
      redress: 'ciò che dobbiamo per una scadenza mancata',
      delay_reason: 'perché serve più tempo',
      decision: 'la decisione',
      their_view: 'che cosa ha raccontato la persona, con le sue parole',
      talk: 'il colloquio con le persone interessate',
      findings: 'che cosa abbiamo accertato',
      apology: 'le scuse',
      measures: 'le misure adottate',
      prevention: 'che cosa evita che accada di nuovo',
      promises: 'che cosa promettiamo',
      taken_seriously: 'che prendiamo molto sul serio i reclami',
      reason: 'il motivo della decisione',
      appeal_right: 'come chiedere un riesame',
      final: 'che la decisione è definitiva',
      not_final: 'che continuiamo a cercare una soluzione',
      onward_rights: 'gli enti esterni a cui ci si può rivolgere',
      survey: 'le domande',
      withdrawal: 'la conferma del ritiro',
      resolution: 'che è stato risolto',
      transfer: 'a chi è stato trasmesso',
      answer: 'la nostra risposta',
      say_otherwise: 'che è un reclamo non appena la persona lo dice',
      contact: 'come contattarci',
      authority: 'che serve il consenso della persona interessata',
      pause: 'perché il termine è sospeso',
    },
    gaps: {
      their_view: 'Non dice, con le parole della persona, che cosa è successo e che cosa è andato storto.',
      talk: 'La persona desiderava un colloquio con le persone interessate, e non si è svolto.',
      apology: 'Non contiene scuse. Sarebbe giusto farle, per quello che la persona ha vissuto?',
      prevention: 'Non dice che cosa impedisce che succeda di nuovo.',
    },
    dates: {
      respondBy: 'la scadenza della nostra risposta',
      newDueAt: 'la nuova scadenza della nostra risposta',
      appealBy: 'fino a quando si può chiedere un riesame',
      closesAt: 'fino a quando si può rispondere alle domande',
      promisedBy: 'la data entro cui manteniamo una promessa',
      reviewBy: 'quando riesaminiamo la situazione',
    },
  },
};
