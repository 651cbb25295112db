// Romanian, with the polite „dumneavoastră” and no forms that need to know a person's gender. Titles of roles stand after a colon,
// because they cannot be declined here.

import type { Messages } from './messages.ts';

const accompanied =
  'Vă poate însoți o persoană în care aveți încredere. Dacă vă însoțește un profesionist, de exemplu un avocat, vă rugăm să ne anunțați din timp, ca să alegem un loc neutru.';

export const ro: Messages = {
  locale: 'ro-RO',
  subjects: {
    acknowledgement: 'am primit mesajul dumneavoastră',
    progress_update: 'unde am ajuns',
    extension: 'o dată nouă',
    outcome: 'răspunsul nostru',
    appeal_acknowledgement: 'am primit mesajul dumneavoastră',
    appeal_outcome: 'răspunsul nostru',
    survey: 'câteva întrebări scurte',
    resolution_confirmed: 'răspunsul nostru',
    withdrawal_confirmed: 'o confirmare pentru dumneavoastră',
    transfer_notice: 'o noutate pentru dumneavoastră',
    pause_notice: 'o noutate despre termenul nostru',
    resume_notice: 'o dată nouă',
  },
  letter: {
    whichLanguage:
      'Nu suntem siguri ce limbă preferați, de aceea vă scriem în două. Vă rugăm să ne spuneți pe care o doriți. Puteți răspunde pur și simplu la acest mesaj.',
    toRepresentative: {
      copies:
        'Aceasta este o copie. Persoana pe care o reprezentați a primit aceeași scrisoare și dorește să o aveți și dumneavoastră.',
      instead:
        'Persoana pe care o reprezentați dorește ca scrisorile noastre să vă fie trimise dumneavoastră. În această scrisoare, „dumneavoastră” și „plângerea dumneavoastră” se referă la ea și la plângerea ei.',
    },
    greeting: (name) => (name ? `Bună ziua, ${name},` : 'Bună ziua,'),
    closing: 'Cu stimă,',
    onBehalfOf: (office) => `în numele: ${office}`,
    referenceLine: (reference) => `Cod: ${reference}`,
    receipt: (receivedOn) => `Vă mulțumim că ne-ați scris. Am primit plângerea dumneavoastră ${receivedOn}.`,
    quoteReference: (reference) => `Codul plângerii este ${reference}. Vă rugăm să îl menționați ori de câte ori ne contactați.`,
    nextSteps: {
      informal:
        'Un coleg va afla ce s-a întâmplat, va ține legătura cu dumneavoastră și va încerca să îndrepte lucrurile cât mai repede.',
      formal:
        'Vom analiza cele întâmplate cu atenție și fără părtinire. Vă ascultăm, verificăm faptele și vă scriem ce am constatat.',
    },
    respondBy: (date) =>
      `Veți primi răspunsul nostru cel târziu ${date}. Dacă avem nevoie de mai mult timp, vă anunțăm înainte de această dată și vă spunem de ce.`,
    meeting: `Dacă doriți să discutăm față în față, vă rugăm să ne spuneți. ${accompanied}`,
    addMore: 'Dacă doriți să adăugați ceva, este de ajuns să răspundeți la acest mesaj.',
    noDisadvantage:
      'Plângerea este gratuită. Nimeni nu are voie să vă trateze mai rău din cauza ei, iar îngrijirea și sprijinul pe care le primiți nu se schimbă.',
    truthful:
      'Vă rugăm să ne spuneți ce știți cât mai exact și mai complet. Nu este nicio problemă dacă nu știți sau nu vă amintiți totul.',
    support:
      'Doriți ca altcineva să se ocupe de plângere sau preferați altă limbă? Aveți nevoie de ajutor sau nu este sigur pentru dumneavoastră să vă sunăm ori să vă scriem? Vă rugăm să ne spuneți. Găsim împreună o soluție.',
    questions: {
      readableText:
        'Nu am putut deschide tot mesajul dumneavoastră, pentru că este criptat. Vă rugăm să ne spuneți din nou ce conține: într-un e-mail obișnuit, prin telefon sau prin scrisoare. Plângerea dumneavoastră este oricum înregistrată.',
      whatHappened: 'Ne puteți spune puțin mai multe despre ce s-a întâmplat?',
      whenItHappened: 'Când s-a întâmplat? Ajunge o zi aproximativă.',
      whoItConcerns: 'Cine a fost implicat? Ajunge un nume sau o funcție.',
    },
    needNotAnswer: 'Dacă puteți, răspundeți pur și simplu la acest mesaj. Nu sunteți obligat(ă): cercetăm plângerea oricum.',
    addFiles: 'Fotografii, înregistrări și documente, și mari, ne puteți trimite aici:',
    tracking: 'Puteți vedea aici unde am ajuns:',
    contact: ({ phone, postalAddress }) => `Ne puteți suna la ${phone} sau ne puteți scrie la adresa: ${postalAddress}.`,
    progress: 'Analizăm în continuare plângerea dumneavoastră și nu v-am uitat.',
    stillBy: (date) => `Veți primi răspunsul nostru cel târziu ${date}. Nu trebuie să faceți nimic.`,
    late: (date) =>
      `V-am promis răspunsul nostru cel târziu ${date}. Nu ne-am ținut promisiunea și ne pare rău. Lucrăm la răspuns și vă scriem imediat ce este gata. Nu trebuie să faceți nimic.`,
    overdue: (date) =>
      `Ar fi trebuit să primiți răspunsul nostru cel târziu ${date}. Nu am reușit și ne pare rău. Lucrăm la răspuns și vă scriem imediat ce este gata.`,
    formalOffer: (phone) =>
      `Nu trebuie să mai așteptați: dacă doriți, tratăm aceasta ca pe o plângere formală, de care se ocupă cineva cu o funcție mai înaltă. Răspundeți pur și simplu la acest mesaj sau sunați-ne la ${phone}.`,
    extension: ({ oldDate, newDate }) =>
      `V-am spus că veți primi răspunsul nostru cel târziu ${oldDate}. Avem nevoie de mai mult timp ca să facem lucrurile cum trebuie și ne pare rău că trebuie să mai așteptați. Veți primi acum răspunsul nostru cel târziu ${newDate}.`,
    reasonKept: 'Vă putem spune motivul numai după ce avem acordul persoanei pentru care vorbiți.',
    decision: {
      upheld: 'Am analizat cu atenție plângerea dumneavoastră. Am constatat că este întemeiată.',
      partly_upheld: 'Am analizat cu atenție plângerea dumneavoastră. Am constatat că este întemeiată în parte.',
      not_upheld:
        'Am analizat cu atenție plângerea dumneavoastră. Din ce am putut afla, nu putem spune că este întemeiată și nu considerăm că trebuie schimbat ceva în acest caz.',
    },
    appealDecision: {
      upheld: 'Am analizat din nou, de la început, plângerea dumneavoastră. Am constatat că contestația este întemeiată.',
      partly_upheld:
        'Am analizat din nou, de la început, plângerea dumneavoastră. Am constatat că, în parte, contestația este întemeiată.',
      not_upheld:
        'Am analizat din nou, de la început, plângerea dumneavoastră. Din ce am putut afla, nu putem spune că este întemeiată contestația și nu considerăm că trebuie schimbat ceva în acest caz.',
    },
    allegation: (what) => `Ne-ați spus următorul lucru: ${what}`,
    findingOf: {
      upheld: 'Am constatat că este întemeiat.',
      partly_upheld: 'Am constatat că este întemeiat în parte.',
      not_upheld: 'Din ce am putut afla, nu putem spune că este întemeiat.',
    },
    quoted: (words) => `„${words}”`,
    talkHeld: (date) => `Ați dorit să vorbiți cu cei implicați. Această discuție a avut loc ${date}.`,
    talkNotHeld:
      'Ați dorit să vorbiți cu cei implicați. Această discuție nu a avut loc. Dacă o mai doriți, vă rugăm să ne spuneți.',
    promise: ({ what, date }) => `Cel târziu ${date}: ${what}`,
    compensation: ({ what, date, amount }) => `Cel târziu ${date}: despăgubire de ${amount}. ${what}`,
    takenSeriously:
      'Luăm foarte în serios fiecare plângere, deci și pe a dumneavoastră. Înțelegem că poate nu este răspunsul pe care îl așteptați.',
    appealRight: ({ date, addressee, phone, postalAddress }) =>
      [
        `Ne puteți cere în scris, cel târziu ${date}, să analizăm din nou plângerea (o contestație). Vă rugăm să o adresați astfel: „În atenția: ${addressee}”.`,
        `Vă rugăm să ne spuneți toate motivele. Puteți răspunde la acest mesaj sau ne puteți scrie la adresa: ${postalAddress}. Este gratuit și nimeni nu are voie să vă trateze mai rău din această cauză. Dacă vă este greu să scrieți, sunați-ne la ${phone} și vă ajutăm.`,
        'Dacă puteți scrie abia mai târziu, vă rugăm să ne spuneți de ce. Vom hotărî atunci dacă o mai putem analiza.',
      ].join('\n\n'),
    final: 'Această decizie este definitivă: procedura noastră se încheie aici și nu mai există o altă contestație la noi.',
    notFinal:
      'Dacă lucrurile nu s-au îndreptat pentru dumneavoastră, vă rugăm să ne spuneți. Vom căuta în continuare o soluție împreună.',
    appealReceipt: (receivedOn) => `Vă mulțumim că ne-ați scris din nou. Am primit contestația dumneavoastră ${receivedOn}.`,
    appealNextSteps: 'Plângerea va fi analizată din nou de persoane care nu s-au ocupat de ea până acum.',
    askReasons:
      'Nu ne-ați spus de ce nu sunteți de acord cu răspunsul nostru. Contestația este valabilă oricum. Ne puteți spune motivele? Puteți răspunde la acest mesaj.',
    appealAddMore:
      'Dacă nu ne-ați spus încă toate motivele sau dacă aveți documente ori martori, vă rugăm să ne spuneți răspunzând la acest mesaj.',
    appealMeeting: `Dacă doriți o întâlnire, vă rugăm să ne spuneți. Vă anunțăm dacă va avea loc, iar dacă nu, de ce. ${accompanied}`,
    survey: (closesOn) =>
      [
        'Am încheiat analiza plângerii dumneavoastră. Vă rugăm să ne spuneți cum ne-am descurcat: ne ajută să facem lucrurile mai bine. Sunt câteva întrebări scurte și durează cam două minute.',
        `Puteți răspunde până ${closesOn}, inclusiv. Nu este obligatoriu, iar răspunsurile nu schimbă nimic în privința plângerii. Vă rugăm să nu scrieți în ele nume sau numere de telefon.`,
      ].join('\n\n'),
    resolution:
      'Ne-ați spus despre o problemă și am rezolvat-o împreună pe loc. Vă mulțumim că ne-ați spus. Iată ce am convenit.',
    withdrawal: [
      'Ne-ați spus că nu mai doriți să continuați cu plângerea. Am încheiat procedura, așa cum ați cerut.',
      'Dacă nu aceasta a fost dorința dumneavoastră, dacă v-a presat cineva sau dacă vă răzgândiți, vă rugăm să ne spuneți. Puteți reveni oricând. Este gratuit și nimeni nu are voie să vă trateze mai rău din această cauză.',
    ].join('\n\n'),
    transfer: (organisation) =>
      `Plângerea dumneavoastră privește un lucru de care răspunde o altă organizație. Am transmis-o către: ${organisation}. De acum înainte veți primi răspuns de acolo.`,
    transferContact: (contact) => `Date de contact: ${contact}`,
    authority: {
      needed:
        'Vorbiți pentru altcineva. Ca să vă putem spune ce aflăm, avem nevoie de acordul scris al acelei persoane. Ajunge și o altă dovadă că puteți acționa în numele ei. Vă rugăm să ne-o trimiteți. Până atunci nu vă putem spune nimic despre ea.',
      clock_stands:
        'Vorbiți pentru altcineva. Avem nevoie de acordul scris al acelei persoane sau de o altă dovadă că puteți acționa în numele ei. Vă rugăm să ni-l trimiteți. Până atunci nu vă putem spune nimic despre ea, iar termenul răspunsului este suspendat. De îndată ce îl primim, vă scriem noua dată.',
    },
    pause: {
      awaiting_authority:
        'Așteptăm acordul persoanei pentru care vorbiți. Până îl primim, termenul răspunsului nostru este suspendat.',
      safeguarding:
        'Înainte de a continua, ne asigurăm că toată lumea este în siguranță. Până atunci, termenul răspunsului nostru este suspendat.',
      police:
        'Poliția cercetează acest lucru. Ca să nu îi stânjenim munca, așteptăm, iar termenul răspunsului nostru este suspendat.',
      external_investigation:
        'O altă instituție cercetează acest lucru. Așteptăm rezultatul, iar termenul răspunsului nostru este suspendat.',
    },
    pauseReview: (date) =>
      `Reluăm verificarea cel târziu ${date} și vă scriem de îndată ce continuăm. Puteți adăuga ceva sau ne puteți întreba oricând.`,
    resumed: 'Continuăm analiza plângerii dumneavoastră: termenul răspunsului nostru curge din nou.',
    headings: {
      question: 'O întrebare',
      their_view: 'Ce s-a întâmplat, cu cuvintele dumneavoastră',
      findings: 'Ce am constatat',
      apology: 'Scuzele noastre',
      measures: 'Ce am făcut',
      prevention: 'Ce facem ca să nu se mai întâmple',
      promises: 'Ce vă promitem',
      reason: 'De ce am hotărât astfel',
      delay_reason: 'De ce avem nevoie de mai mult timp',
      appeal_right: 'Dacă nu sunteți de acord',
      onward_rights: 'Unde vă mai puteți adresa',
      support: 'Dacă aveți nevoie de altceva',
      contact: 'Cum ne puteți contacta',
    },
  },
  sms: {
    received: 'am primit mesajul dumneavoastră.',
    acknowledgement: (day) => `am primit mesajul dumneavoastră. Vă răspundem până la ${day}.`,
    question: 'Avem o întrebare.',
    progress_update: (day) => `lucrăm la răspuns. Îl primiți până la ${day}.`,
    late: 'răspunsul nostru întârzie și ne pare rău. Lucrăm la el.',
    extension: (day) => `avem nevoie de mai mult timp și ne pare rău. Vă răspundem până la ${day}.`,
    outcome: 'răspunsul nostru este gata.',
    appeal_acknowledgement: (day) => `am primit mesajul dumneavoastră. Vă răspundem până la ${day}.`,
    appeal_outcome: 'răspunsul nostru este gata.',
    survey: 'vă rugăm să ne spuneți cum ne-am descurcat. Durează două minute.',
    resolution_confirmed: 'va confirmam ce am convenit.',
    withdrawal_confirmed: 'ne-am oprit, așa cum ați cerut. Dacă nu ați cerut dumneavoastră, sunați-ne.',
    transfer_notice: 'avem o noutate pentru dumneavoastră.',
    pause_notice: 'avem o noutate pentru dumneavoastră.',
    resume_notice: (day) => `continuăm. Vă răspundem până la ${day}.`,
    reach: ({ link, phone }) => (link ? `Deschideți ${link} sau sunați la ${phone}` : `Sunați la ${phone}`),
  },
  survey: {
    introduction: 'Vă rugăm să alegeți un număr de la 1 la 5. Vă rugăm să nu scrieți nume sau numere de telefon.',
    attitude: { question: 'Cum s-au purtat colegii noștri cu dumneavoastră?', lowest: 'foarte rău', highest: 'foarte bine' },
    quality: { question: 'Cât de bine am analizat ce ne-ați spus?', lowest: 'foarte rău', highest: 'foarte bine' },
    speed: { question: 'Cât de repede v-am răspuns?', lowest: 'mult prea încet', highest: 'destul de repede' },
    outcomeUnderstood: {
      question: 'Cât de bine ați putut înțelege răspunsul nostru și ce urmează?',
      lowest: 'deloc',
      highest: 'pe deplin',
    },
    settled: {
      question: 'Problema este rezolvată pentru dumneavoastră?',
      yes: 'Da, este rezolvată',
      no: 'Nu: vă rog să o analizați din nou',
    },
    comment: 'Ce ar trebui să facem mai bine? (Puteți lăsa gol.)',
  },
  staffNotice: {
    subjects: {
      assigned: 'caz repartizat',
      reminder: 'termen apropiat',
      escalated: 'caz escaladat',
      overdue: 'termen depășit',
      appeal: 'contestație primită',
      quarantine: 'mesaj de verificat',
      fault: 'o eroare',
      board_report: 'o plângere făcută pentru altcineva',
      disadvantage: 'cum este tratată o persoană',
      serious: 'o plângere gravă',
      filed: 'o observație, o mulțumire sau o întrebare',
      safeguarding: 'siguranța cuiva',
      task_waiting: 'o sarcină așteaptă',
      board_reported: 'un raport pentru dumneavoastră',
      question: 'o întrebare',
      authority_ends: 'un acord care expiră',
    },
    sentences: {
      assigned: 'V-a fost repartizat un caz.',
      reminder: 'Se apropie termenul unui răspuns.',
      escalated: 'V-a fost transmis un caz de la nivelul anterior.',
      overdue: 'Termenul unui răspuns a fost depășit.',
      appeal: 'A fost primită o contestație.',
      quarantine: 'Un mesaj a fost pus deoparte. Cineva trebuie să hotărască ce este.',
      fault: 'Un pas nu a reușit și cineva trebuie să intervină.',
      board_report:
        'A fost făcută o plângere pentru altcineva, cu acordul acelei persoane. Procedura cere să fiți informat(ă) imediat, fără detalii. Veți afla ce a rezultat.',
      disadvantage:
        'O persoană spune că este tratată mai rău de când a făcut plângerea. Vă rugăm să cercetați; cine se ocupă de caz nu știe de aceasta.',
      serious: 'O plângere a fost marcată ca gravă. Vă rugăm să o urmăriți împreună cu cine se ocupă de ea.',
      filed: 'Un mesaj a fost înregistrat ca nefiind o plângere și a primit răspuns. Îl puteți consulta.',
      safeguarding: 'Într-un caz a apărut o persoană exclusă de la el. Vă rugăm să vă uitați imediat.',
      task_waiting: 'O sarcină a unui caz așteaptă de ceva timp. Ocupați-vă de ea sau dați cazul mai departe.',
      board_reported: 'Este înregistrat ce s-a făcut în privința unei plângeri depuse pentru altcineva. Vă rugăm să citiți.',
      question: 'Un coleg are o întrebare pentru dumneavoastră sau a răspuns la a dumneavoastră.',
      authority_ends: 'Un acord de a acționa în numele cuiva expiră curând sau a expirat.',
    },
    due: (date) => `Termen: ${date}.`,
    open: 'Deschideți aici:',
    confidential: 'Pentru siguranța oamenilor, acest mesaj nu conține detalii. Vă rugăm să nu îl redirecționați.',
  },
  faults: {
    missing_part: (part) => `Din scrisoare lipsește o parte obligatorie: ${part}.`,
    empty_frame: 'Scrisoarea este doar un cadru: nu s-a scris încă nimic pentru această persoană.',
    language_mismatch: ({ written, expected }) =>
      `Scrisoarea este în limba ${written}, dar persoana citește în limba ${expected}.`,
    date_not_ahead: (date) => `O dată promisă în scrisoare a trecut deja: ${date}.`,
    date_not_in_letter: (date) => `Scrisoarea nu spune această dată: ${date}.`,
    extension_not_later: 'Data nouă trebuie să fie după cea veche.',
    placeholder_left: (found) => `În scrisoare a rămas un text de înlocuit: ${found}`,
    third_party_data: (found) => `Scrisoarea spune ceva despre altă persoană: ${found}`,
    sms_too_long: ({ needed, allowed }) => `SMS-ul are mai multe părți (${needed}) decât este permis (${allowed}).`,
    parts: {
      to_representative: 'că se adresează unui reprezentant',
      which_language: 'întrebarea despre limba preferată',
      receipt: 'că și când am primit mesajul',
      reference: 'codul',
      next_steps: 'ce urmează',
      respond_by: 'data până la care răspundem',
      question: 'întrebarea despre ce lipsește',
      meeting: 'propunerea unei întâlniri',
      add_more: 'cum se poate adăuga ceva',
      no_disadvantage: 'că plângerea este gratuită și nu dezavantajează',
      truthful: 'rugămintea de a spune adevărul',
      support: 'cum se obține ajutor, altă persoană sau altă limbă',
      tracking: 'unde se poate vedea stadiul',
      progress: 'unde am ajuns',
      late: 'scuzele pentru întârziere',
      formal_offer: 'propunerea de a o trata ca plângere formală',
      redress: 'ce datorăm pentru un termen nerespectat',
      delay_reason: 'de ce este nevoie de mai mult timp',
      decision: 'decizia',
      their_view: 'ce a povestit persoana, cu cuvintele ei',
      talk: 'discuția cu cei implicați',
      findings: 'ce am constatat',
      apology: 'scuzele',
      measures: 'măsurile luate',
      prevention: 'ce facem ca să nu se repete',
      promises: 'ce promitem',
      taken_seriously: 'că luăm plângerile foarte în serios',
      reason: 'motivul deciziei',
      appeal_right: 'cum se face contestația',
      final: 'că decizia este definitivă',
      not_final: 'că vom căuta în continuare o soluție',
      onward_rights: 'instituțiile la care se poate adresa',
      survey: 'întrebările',
      withdrawal: 'confirmarea retragerii',
      resolution: 'că s-a rezolvat',
      transfer: 'cui i-a fost transmisă',
      answer: 'răspunsul nostru',
      say_otherwise: 'că devine plângere de îndată ce o spune',
      contact: 'cum putem fi contactați',
      authority: 'că este nevoie de acordul persoanei în cauză',
      pause: 'de ce este suspendat termenul',
    },
    gaps: {
      their_view: 'Nu spune, cu cuvintele persoanei, ce s-a întâmplat și ce nu a mers bine.',
      talk: 'Persoana a dorit o discuție cu cei implicați, iar aceasta nu a avut loc.',
      apology: 'Nu conține scuze. S-ar cuveni unele, pentru ce a avut de trăit?',
      prevention: 'Nu spune cum facem să nu se mai întâmple.',
    },
    dates: {
      respondBy: 'când trebuie să răspundem',
      newDueAt: 'noul termen al răspunsului',
      appealBy: 'până când se poate face contestație',
      closesAt: 'până când se poate răspunde la întrebări',
      promisedBy: 'până când ținem o promisiune',
      reviewBy: 'când reluăm verificarea',
    },
  },
};
