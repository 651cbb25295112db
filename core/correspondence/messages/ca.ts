// Catalan, with the polite «vostè» and no forms that need to know a person's gender. Dates carry an article of their own in each
// sentence («el dilluns, 23 de novembre»), which the short ones keep as «el dia 23», so that «l’1» and «l’11» need no rule.

import type { Messages } from './messages.ts';

const accompanied =
  'Pot portar-hi una persona de confiança. Si és un professional, per exemple un advocat o una advocada, avisi’ns abans perquè puguem triar un lloc neutral.';

export const ca: Messages = {
  locale: 'ca-ES',
  subjects: {
    acknowledgement: 'hem rebut el seu missatge',
    progress_update: 'on som',
    extension: 'una data nova',
    outcome: 'la nostra resposta',
    appeal_acknowledgement: 'hem rebut el seu missatge',
    appeal_outcome: 'la nostra resposta',
    survey: 'unes quantes preguntes breus',
    resolution_confirmed: 'la nostra resposta',
    withdrawal_confirmed: 'una confirmació per a vostè',
    transfer_notice: 'una novetat per a vostè',
    pause_notice: 'una informació sobre els nostres terminis',
    resume_notice: 'una data nova',
  },
  letter: {
    whichLanguage:
      'No estem segurs de quina llengua prefereix i per això li escrivim en dues. Si us plau, digui’ns quina vol. N’hi ha prou de respondre a aquest missatge.',
    toRepresentative: {
      copies: 'Això és una còpia. La persona per a qui actua té la mateixa carta i vol que vostè també la tingui.',
      instead:
        'La persona per a qui actua vol que les nostres cartes li arribin a vostè. En aquesta carta, «vostè» i «la seva queixa» volen dir aquella persona i la seva queixa.',
    },
    greeting: (name) => (name ? `Bon dia, ${name},` : 'Bon dia,'),
    closing: 'Ben atentament,',
    onBehalfOf: (office) => `en nom de: ${office}`,
    referenceLine: (reference) => `Referència: ${reference}`,
    receipt: (receivedOn) => `Gràcies per explicar-nos-ho. Vam rebre la seva queixa el ${receivedOn}.`,
    quoteReference: (reference) =>
      `La seva referència és ${reference}. Si us plau, esmenti-la sempre que es posi en contacte amb nosaltres.`,
    nextSteps: {
      informal:
        'Una persona del nostre equip esbrinarà què ha passat, es mantindrà en contacte amb vostè i mirarà de resoldre-ho tan aviat com sigui possible.',
      formal:
        'Ara estudiarem la seva queixa amb cura i amb imparcialitat. L’escoltem, comprovem els fets i li escrivim què hem constatat.',
    },
    respondBy: (date) =>
      `Tindrà la nostra resposta, com a molt tard, el ${date}. Si necessitem més temps, li ho direm abans d’aquesta data i li n’explicarem el motiu.`,
    meeting: `Si vol parlar amb nosaltres en persona, ens ho pot dir. ${accompanied}`,
    addMore: 'Si vol afegir alguna cosa, només cal que respongui a aquest missatge.',
    noDisadvantage:
      'Presentar una queixa és gratuït. Ningú no li pot donar un tracte pitjor per això, i l’atenció i el suport que rep no canviaran.',
    truthful:
      'Si us plau, expliqui’ns el que sap tan exactament i tan completament com pugui. No passa res si no ho sap o no ho recorda tot.',
    support:
      'Vol que una altra persona s’ocupi de la seva queixa, o prefereix una altra llengua? Necessita ajuda, o no és segur per a vostè que li truquem o li escrivim? Digui’ns-ho. Trobarem la manera plegats.',
    questions: {
      readableText:
        'No hem pogut obrir tot el seu missatge, perquè està xifrat. Si us plau, torni’ns a dir què hi diu: amb un correu normal, per telèfon o per carta. La seva queixa queda registrada igualment.',
      whatHappened: 'Ens podria explicar una mica més què va passar?',
      whenItHappened: 'Quan va passar? N’hi ha prou amb un dia aproximat.',
      whoItConcerns: 'Qui hi va intervenir? N’hi ha prou amb un nom o un càrrec.',
    },
    needNotAnswer: 'Si pot, respongui simplement a aquest missatge. No és obligatori: ens n’ocupem igualment.',
    addFiles: 'Fotos, enregistraments i documents, també els grans, ens els pot enviar aquí:',
    tracking: 'Aquí pot veure on som:',
    contact: ({ phone, postalAddress }) => `Ens pot trucar al ${phone} o escriure a aquesta adreça: ${postalAddress}.`,
    progress: 'Continuem estudiant la seva queixa i la tenim ben present.',
    stillBy: (date) => `Tindrà la nostra resposta, com a molt tard, el ${date}. No cal que faci res.`,
    late: (date) =>
      `Li vam prometre una resposta, com a molt tard, el ${date}. No hem complert aquesta promesa i li’n demanem disculpes. Hi estem treballant i li escriurem tan bon punt la resposta estigui a punt. No cal que faci res.`,
    overdue: (date) =>
      `Hauria d’haver rebut la nostra resposta, com a molt tard, el ${date}. No ho hem aconseguit i li’n demanem disculpes. Hi estem treballant i li escriurem tan bon punt la resposta estigui a punt.`,
    formalOffer: (phone) =>
      `No cal que esperi més: si ho vol, ho tractem com a queixa formal i se n’ocupa una persona de més responsabilitat. Només cal que respongui aquest missatge o ens truqui al ${phone}.`,
    extension: ({ oldDate, newDate }) =>
      `Li vam dir que tindria la nostra resposta, com a molt tard, el ${oldDate}. Necessitem més temps per fer-ho bé, i ens sap greu que hagi d’esperar més. Ara tindrà la nostra resposta, com a molt tard, el ${newDate}.`,
    reasonKept: 'Només li podrem dir el motiu quan tinguem el consentiment de la persona en nom de la qual parla.',
    decision: {
      upheld: 'Hem estudiat amb cura la seva queixa. Hem constatat que és fonamentada.',
      partly_upheld: 'Hem estudiat amb cura la seva queixa. Hem constatat que és fonamentada en part.',
      not_upheld:
        'Hem estudiat amb cura la seva queixa. Pel que hem pogut esbrinar, no podem dir que sigui fonamentada, i no veiem que en aquest cas s’hagi de canviar res.',
    },
    appealDecision: {
      upheld: 'Hem tornat a estudiar la seva queixa des del principi. Hem constatat que el seu recurs és fonamentat.',
      partly_upheld:
        'Hem tornat a estudiar la seva queixa des del principi. Hem constatat que el seu recurs és fonamentat en part.',
      not_upheld:
        'Hem tornat a estudiar la seva queixa des del principi. Pel que hem pogut esbrinar, no podem dir que el seu recurs sigui fonamentat, i no veiem que en aquest cas s’hagi de canviar res.',
    },
    allegation: (what) => `Vostè ens va dir això: ${what}`,
    findingOf: {
      upheld: 'Hem constatat que és fonamentat.',
      partly_upheld: 'Hem constatat que és fonamentat en part.',
      not_upheld: 'Pel que hem pogut saber, no podem dir que sigui fonamentat.',
    },
    quoted: (words) => `«${words}»`,
    talkHeld: (date) => `Volia parlar amb les persones implicades. Aquesta conversa va tenir lloc el ${date}.`,
    talkNotHeld: 'Volia parlar amb les persones implicades. Aquesta conversa no ha tingut lloc. Si encara la vol, digui’ns-ho.',
    promise: ({ what, date }) => `Com a molt tard, el ${date}: ${what}`,
    compensation: ({ what, date, amount }) => `Com a molt tard, el ${date}: compensació de ${amount}. ${what}`,
    takenSeriously:
      'Ens prenem molt seriosament cada queixa, i també la seva. Entenem que potser no és la resposta que esperava.',
    appealRight: ({ date, addressee, phone, postalAddress }) =>
      [
        `Ens pot demanar per escrit, com a molt tard el ${date}, que tornem a estudiar la seva queixa (un recurs). Si us plau, adreci’l així: «A l’atenció de: ${addressee}».`,
        `Si us plau, expliqui’ns tots els seus motius. Pot respondre a aquest missatge o escriure a aquesta adreça: ${postalAddress}. És gratuït, i ningú no li pot donar un tracte pitjor per això. Si li costa escriure, truqui’ns al ${phone} i l’ajudarem.`,
        'Si només pot escriure més tard, digui’ns per què. Llavors decidirem si encara la podem tornar a estudiar.',
      ].join('\n\n'),
    final: 'Aquesta decisió és definitiva: el nostre procediment s’acaba aquí i ja no hi ha cap més recurs davant nostre.',
    notFinal: 'Si això no resol les coses per a vostè, digui’ns-ho. Continuarem buscant una solució plegats.',
    appealReceipt: (receivedOn) =>
      `Gràcies per tornar-nos a escriure. El ${receivedOn}, vam rebre el seu recurs contra la nostra resposta.`,
    appealNextSteps: 'Ara tornaran a estudiar la seva queixa persones que fins ara no se n’han ocupat.',
    askReasons:
      'No ens ha dit per què no està d’acord amb la nostra resposta. El seu recurs val igualment. Ens pot dir els motius? N’hi ha prou de respondre a aquest missatge.',
    appealAddMore:
      'Si encara no ens ha explicat tots els seus motius, o si té documents o testimonis, faci’ns-ho saber responent a aquest missatge.',
    appealMeeting: `Si vol una reunió, ens ho pot dir. Li farem saber si se’n farà una i, si no, per què. ${accompanied}`,
    survey: (closesOn) =>
      [
        'Hem acabat de tractar la seva queixa. Digui’ns com ho hem fet: ens ajuda a millorar. Són unes quantes preguntes breus i li caldran uns dos minuts.',
        `Pot respondre fins al ${closesOn}, inclusivament. No és obligatori, i les respostes no canvien res de la seva queixa. Si us plau, no hi escrigui noms ni números de telèfon.`,
      ].join('\n\n'),
    resolution:
      'Vostè ens va explicar un problema i el vam resoldre junts de seguida. Gràcies per dir-nos-ho. Això és el que vam acordar.',
    withdrawal: [
      'Ens ha dit que no vol continuar amb la seva queixa. Hem posat fi al procediment, tal com ens ha demanat.',
      'Si no era aquesta la seva voluntat, si algú li ha fet pressió o si canvia de parer, digui’ns-ho. Pot tornar a adreçar-se a nosaltres en qualsevol moment. És gratuït, i ningú no li pot donar un tracte pitjor per això.',
    ].join('\n\n'),
    transfer: (organisation) =>
      `La seva queixa és sobre un assumpte del qual respon una altra organització. L’hem enviada a: ${organisation}. A partir d’ara li respondrà aquesta organització.`,
    transferContact: (contact) => `S’hi pot posar en contacte aquí: ${contact}`,
    authority: {
      needed:
        'Vostè parla en nom d’una altra persona. Per poder-li dir què constatem, ens cal el seu consentiment per escrit, o una altra prova que vostè pot actuar en nom seu. Si us plau, enviï’ns-ho. Fins aleshores no li podem dir res d’aquesta persona.',
      clock_stands:
        'Vostè parla en nom d’una altra persona. Ens cal el seu consentiment per escrit, o una altra prova que vostè pot actuar en nom seu. Si us plau, enviï’ns-ho. Fins aleshores no li podem dir res d’aquesta persona i el termini de la nostra resposta queda aturat. Tan bon punt el tinguem, li escriurem amb la nova data.',
    },
    pause: {
      awaiting_authority:
        'Esperem el consentiment de la persona en nom de la qual parla. Fins que el tinguem, el termini de la nostra resposta queda aturat.',
      safeguarding:
        'Abans de continuar, ens assegurem que tothom estigui segur. Fins aleshores, el termini de la nostra resposta queda aturat.',
      police: 'La policia ho investiga. Per no destorbar-ne la feina, esperem, i el termini de la nostra resposta queda aturat.',
      external_investigation:
        'Un altre organisme ho investiga. N’esperem el resultat, i el termini de la nostra resposta queda aturat.',
    },
    pauseReview: (date) =>
      `Ho tornarem a mirar, com a molt tard, el ${date} i li escriurem tan bon punt continuem. Pot afegir alguna cosa o preguntar-nos en qualsevol moment.`,
    resumed: 'Continuem amb la seva queixa: el termini de la nostra resposta torna a córrer.',
    headings: {
      question: 'Una pregunta',
      their_view: 'Què va passar, amb les seves paraules',
      findings: 'Què hem constatat',
      apology: 'Les nostres disculpes',
      measures: 'Què hem fet',
      prevention: 'Què fem perquè no torni a passar',
      promises: 'Què li prometem',
      reason: 'Per què ho hem decidit així',
      delay_reason: 'Per què necessitem més temps',
      appeal_right: 'Si no hi està d’acord',
      onward_rights: 'On més es pot adreçar',
      support: 'Si necessita alguna altra cosa',
      contact: 'Com ens pot trobar',
    },
  },
  sms: {
    received: 'hem rebut el seu missatge.',
    acknowledgement: (day) => `hem rebut el seu missatge. Li respondrem, com a molt tard, el dia ${day}.`,
    question: 'Tenim una pregunta.',
    progress_update: (day) => `treballem en la resposta. La tindrà, com a molt tard, el dia ${day}.`,
    late: 'la nostra resposta fa tard i li’n demanem disculpes. Hi estem treballant.',
    extension: (day) => `necessitem més temps i ens sap greu. Li respondrem, com a molt tard, el dia ${day}.`,
    outcome: 'la nostra resposta és a punt.',
    appeal_acknowledgement: (day) => `hem rebut el seu missatge. Li respondrem, com a molt tard, el dia ${day}.`,
    appeal_outcome: 'la nostra resposta és a punt.',
    survey: 'digui’ns com ho hem fet, si us plau. Són dos minuts.',
    resolution_confirmed: 'li confirmem el que vam acordar.',
    withdrawal_confirmed: 'ho hem aturat, tal com ens ha demanat. Si no ha estat vostè, truqui’ns.',
    transfer_notice: 'hi ha una novetat per a vostè.',
    pause_notice: 'hi ha una novetat per a vostè.',
    resume_notice: (day) => `continuem. Li respondrem, com a molt tard, el dia ${day}.`,
    reach: ({ link, phone }) => (link ? `Obri ${link} o truqui al ${phone}` : `Truqui al ${phone}`),
  },
  survey: {
    introduction: 'Si us plau, triï un número de l’1 al 5. Si us plau, no hi escrigui noms ni números de telèfon.',
    attitude: { question: 'Com s’ha portat el nostre equip amb vostè?', lowest: 'molt malament', highest: 'molt bé' },
    quality: { question: 'Hem estudiat bé el que ens va explicar?', lowest: 'molt malament', highest: 'molt bé' },
    speed: { question: 'Li hem respost prou de pressa?', lowest: 'massa lentament', highest: 'prou de pressa' },
    outcomeUnderstood: {
      question: 'Ha pogut entendre bé la nostra resposta i què ve ara?',
      lowest: 'gens',
      highest: 'del tot',
    },
    settled: {
      question: 'L’assumpte està resolt per a vostè?',
      yes: 'Sí, està resolt',
      no: 'No: tornin a estudiar-ho, si us plau',
    },
    comment: 'Què hauríem de fer millor? (Ho pot deixar en blanc.)',
  },
  staffNotice: {
    subjects: {
      assigned: 'expedient assignat',
      reminder: 'termini proper',
      escalated: 'expedient elevat',
      overdue: 'termini vençut',
      appeal: 'recurs rebut',
      quarantine: 'missatge per revisar',
      fault: 'una incidència',
      board_report: 'una queixa en nom d’altri',
      disadvantage: 'com tracten una persona',
      serious: 'una queixa greu',
      filed: 'una observació, un agraïment o una consulta',
      safeguarding: 'la seguretat d’algú',
      task_waiting: 'una tasca espera',
      board_reported: 'un informe per a vostè',
      question: 'una pregunta',
      authority_ends: 'una autorització que s’acaba',
    },
    sentences: {
      assigned: 'Se li ha assignat un expedient.',
      reminder: 'S’acosta el termini d’una resposta.',
      escalated: 'Se li ha elevat un expedient des del nivell anterior.',
      overdue: 'Ha vençut el termini d’una resposta.',
      appeal: 'S’ha rebut un recurs.',
      quarantine: 'S’ha apartat un missatge. Una persona ha de decidir què és.',
      fault: 'Un pas ha fallat i cal que hi intervingui una persona.',
      board_report:
        'S’ha presentat una queixa en nom d’una altra persona, amb el seu permís. El procediment demana que se l’informi de seguida, sense detalls. Se li comunicarà el resultat.',
      disadvantage:
        'Una persona diu que la tracten pitjor des que es va queixar. Esbrini-ho, si us plau; qui porta el cas no en sap res.',
      serious: 'Una queixa s’ha marcat com a greu. Segueixi-la, si us plau, amb qui se n’ocupa.',
      filed: 'Un missatge s’ha registrat com a no queixa i s’ha respost. El pot consultar.',
      safeguarding: 'En un expedient hi ha aparegut una persona que n’està exclosa. Miri-ho de seguida, si us plau.',
      task_waiting: 'Fa temps que una tasca d’un expedient espera. Faci-la, si us plau, o passi l’expedient a algú altre.',
      board_reported: 'S’ha anotat què s’ha fet amb una queixa presentada en nom d’altri. Llegeixi-ho, si us plau.',
      question: 'Un company o una companya té una pregunta per a vostè, o ha respost la seva.',
      authority_ends: 'Una autorització per actuar en nom d’algú s’acaba aviat o ja s’ha acabat.',
    },
    due: (date) => `Termini: ${date}.`,
    open: 'Obri’l aquí:',
    confidential: 'Per la seguretat de les persones, aquest missatge no conté cap detall. Si us plau, no el reenviï.',
  },
  faults: {
    missing_part: (part) => `A la carta li falta una part obligatòria: ${part}.`,
    empty_frame: 'La carta és només un marc: encara no s’ha escrit res per a aquesta persona.',
    language_mismatch: ({ written, expected }) =>
      `La llengua de la carta és ${written}, però la llengua de la persona és ${expected}.`,
    date_not_ahead: (date) => `Una data que la carta promet ja ha passat: ${date}.`,
    date_not_in_letter: (date) => `La carta no diu aquesta data: ${date}.`,
    extension_not_later: 'La data nova ha de ser posterior a l’antiga.',
    placeholder_left: (found) => `A la carta hi ha quedat un text per substituir: ${found}`,
    third_party_data: (found) => `La carta diu alguna cosa d’una altra persona: ${found}`,
    sms_too_long: ({ needed, allowed }) => `L’SMS necessita ${needed} parts i el màxim permès és ${allowed}.`,
    parts: {
      to_representative: 'que s’adreça a un representant',
      which_language: 'la pregunta sobre la llengua preferida',
      receipt: 'que l’hem rebuda i quan',
      reference: 'la referència',
      next_steps: 'què ve ara',
      respond_by: 'la data en què responem',
      question: 'la pregunta sobre el que falta',
      meeting: 'l’oferiment d’una reunió',
      add_more: 'com s’hi pot afegir alguna cosa',
      no_disadvantage: 'que queixar-se és gratuït i no perjudica',
      truthful: 'la petició de dir el que és cert',
      support: 'com obtenir ajuda, una altra persona o una altra llengua',
      tracking: 'on es pot veure en quin punt és',
      progress: 'on som',
      late: 'les disculpes pel retard',
      formal_offer: 'l’oferta de fer-ne una queixa formal',
      redress: 'què devem per un termini no complert',
      delay_reason: 'per què cal més temps',
      decision: 'la decisió',
      their_view: 'què va explicar la persona, amb les seves paraules',
      talk: 'la conversa amb les persones implicades',
      findings: 'què hem constatat',
      apology: 'les disculpes',
      measures: 'les mesures preses',
      prevention: 'què evita que torni a passar',
      promises: 'què prometem',
      taken_seriously: 'que ens prenem les queixes molt seriosament',
      reason: 'el motiu de la decisió',
      appeal_right: 'com es pot presentar un recurs',
      final: 'que la decisió és definitiva',
      not_final: 'que continuem buscant una solució',
      onward_rights: 'els organismes externs on es pot adreçar',
      survey: 'les preguntes',
      withdrawal: 'la confirmació de la retirada',
      resolution: 'que s’ha resolt',
      transfer: 'a qui s’ha enviat',
      answer: 'la nostra resposta',
      say_otherwise: 'que és una queixa tan bon punt ho digui',
      contact: 'com ens pot trobar',
      authority: 'que cal el consentiment de la persona afectada',
      pause: 'per què s’ha aturat el termini',
    },
    gaps: {
      their_view: 'No diu, amb les paraules de la persona, què va passar i què va anar malament.',
      talk: 'La persona volia parlar amb les persones implicades, i la conversa no ha tingut lloc.',
      apology: 'No conté cap disculpa. Seria adequat demanar-ne, per allò que ha hagut de viure?',
      prevention: 'No diu què evita que torni a passar.',
    },
    dates: {
      respondBy: 'quan hem de respondre',
      newDueAt: 'la nova data de la resposta',
      appealBy: 'fins quan es pot presentar un recurs',
      closesAt: 'fins quan es poden respondre les preguntes',
      promisedBy: 'quan complim una promesa',
      reviewBy: 'quan ho tornem a mirar',
    },
  },
};
