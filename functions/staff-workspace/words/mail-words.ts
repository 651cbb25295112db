// What the workspace says about a mail that is read whole, in every language of pages.

import type { InnerMailKind } from '#core/intake/mail/inner-mail.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';

export type SenderProof = 'proven' | 'unproven' | 'unknown';

/** What an attachment is that is no file of the case: a picture in the text, a mail that is shown below, one that stayed closed. */
export type PartOnly = 'inline' | 'opened' | 'closed' | 'program';

export interface MailWords {
  title(reference: string): string;
  /** On the page of the case. */
  whole: string;
  signature: string;
  from: string;
  proof: Record<SenderProof, string>;
  sentAt: string;
  receivedAt: string;
  neverWrittenTo: string;
  signed: string;
  textHeading: string;
  noText: string;
  cut: string;
  calendarHeading: string;
  calendarNote: string;
  invitation: Record<'request' | 'cancel' | 'reply' | 'other', string>;
  begins: string;
  ends: string;
  place: string;
  organiser: string;
  description: string;
  noZone(written: string): string;
  nestedHeading: string;
  nestedNote: string;
  nestedKinds: Record<InnerMailKind, string>;
  filesHeading: string;
  partOnly: Record<PartOnly, string>;
  notForYou: string;
  leftOut(files: number): string;
  looks: string;
  looksNote(remote: number): string;
  looksTitle: string;
  originalHeading: string;
  original: string;
  originalNote: string;
  originalClosed: string;
  originalGone: string;
}

const words: Record<PageLanguage, MailWords> = {
  en: {
    title: (reference) => `Mail on case ${reference}`,
    whole: 'Read the whole mail',
    signature: 'Show signature and notices',
    from: 'From, as the mail says',
    proof: {
      proven: 'The mail service of this address did send it',
      unproven: 'Not proven: anybody can write this address into a mail',
      unknown: 'Nobody has looked whether this address did send it',
    },
    sentAt: 'Written, as the mail says',
    receivedAt: 'Received, by our clock',
    neverWrittenTo: 'We write to none of them.',
    signed: 'It says that it is signed. Nobody has checked by whom.',
    textHeading: 'What it says',
    noText: 'There are no words in it that can be read.',
    cut: 'It is very long: only its beginning is shown. The original is whole.',
    calendarHeading: 'Appointments',
    calendarNote: 'Nothing was accepted and nothing was put into a calendar.',
    invitation: { request: 'Invitation', cancel: 'Cancelled', reply: 'Answer to an invitation', other: 'Calendar entry' },
    begins: 'Begins',
    ends: 'Ends',
    place: 'Place',
    organiser: 'Invited by',
    description: 'Description',
    noZone: (written) => `${written} (as written; which time zone is not certain)`,
    nestedHeading: 'Mails inside this mail',
    nestedNote: 'They are shown as they were sent along. Nothing about them is proven.',
    nestedKinds: {
      forwarded: 'Forwarded mail',
      winmail: 'Outlook mail (winmail.dat)',
      outlook: 'Outlook file',
      signed: 'Signed mail',
    },
    filesHeading: 'Attachments',
    partOnly: {
      inline: 'A picture in the text: not counted as a file of the case',
      opened: 'A mail: it is shown above',
      closed: 'It looks like a mail and could not be opened here: only the original holds it',
      program: 'Added by a program: not counted as a file of the case',
    },
    notForYou: 'A file that is not for you to read',
    leftOut: (files) => (files === 1 ? '1 more is in the original only' : `${files} more are in the original only`),
    looks: 'See the mail as it looked',
    looksNote: (remote) =>
      remote === 0
        ? 'Without pictures and colours. It fetches nothing from outside.'
        : `Without pictures and colours. ${remote === 1 ? 'One thing' : `${remote} things`} from outside ${remote === 1 ? 'was' : 'were'} left out, so that nobody learns that it was opened.`,
    looksTitle: 'The mail as it looked',
    originalHeading: 'The original',
    original: 'Download the original (.eml)',
    originalNote: 'Byte for byte as it came.',
    originalClosed: 'It can be downloaded once every file in it has been checked for viruses and may be opened by you.',
    originalGone: 'The original is no longer kept. This is what was noted of it.',
  },
  ro: {
    title: (reference) => `E-mail la cazul ${reference}`,
    whole: 'Citiți tot e-mailul',
    signature: 'Arată semnătura și notele',
    from: 'De la, după cum spune e-mailul',
    proof: {
      proven: 'Serviciul de e-mail al acestei adrese l-a trimis cu adevărat',
      unproven: 'Nedovedit: oricine poate scrie această adresă într-un e-mail',
      unknown: 'Nimeni nu a verificat dacă această adresă l-a trimis',
    },
    sentAt: 'Scris, după cum spune e-mailul',
    receivedAt: 'Primit, după ceasul nostru',
    neverWrittenTo: 'Nu scriem niciuneia dintre aceste adrese.',
    signed: 'Spune că este semnat. Nimeni nu a verificat de cine.',
    textHeading: 'Ce spune',
    noText: 'Nu conține cuvinte care să poată fi citite.',
    cut: 'Este foarte lung: se arată numai începutul. Originalul este întreg.',
    calendarHeading: 'Programări',
    calendarNote: 'Nu s-a acceptat nimic și nu s-a trecut nimic în vreun calendar.',
    invitation: { request: 'Invitație', cancel: 'Anulat', reply: 'Răspuns la o invitație', other: 'Notă de calendar' },
    begins: 'Începe',
    ends: 'Se termină',
    place: 'Locul',
    organiser: 'Invită',
    description: 'Descriere',
    noZone: (written) => `${written} (cum a fost scris; fusul orar nu este sigur)`,
    nestedHeading: 'E-mailuri din acest e-mail',
    nestedNote: 'Se arată așa cum au fost alăturate. Nimic din ele nu este dovedit.',
    nestedKinds: {
      forwarded: 'E-mail redirecționat',
      winmail: 'E-mail Outlook (winmail.dat)',
      outlook: 'Fișier Outlook',
      signed: 'E-mail semnat',
    },
    filesHeading: 'Anexe',
    partOnly: {
      inline: 'O imagine din text: nu se socotește fișier al cazului',
      opened: 'Un e-mail: se arată mai sus',
      closed: 'Pare un e-mail și nu a putut fi deschis aici: se află numai în original',
      program: 'Adăugat de un program: nu se socotește fișier al cazului',
    },
    notForYou: 'Un fișier pe care nu îl puteți citi',
    leftOut: (files) => (files === 1 ? 'Încă 1 se află numai în original' : `Încă ${files} se află numai în original`),
    looks: 'Vedeți cum arăta e-mailul',
    looksNote: (remote) =>
      remote === 0
        ? 'Fără imagini și culori. Nu aduce nimic din afară.'
        : `Fără imagini și culori. ${remote === 1 ? 'Un element din afară a fost lăsat' : `Elemente din afară lăsate`} deoparte${remote === 1 ? '' : `: ${remote}`}, ca nimeni să nu afle că a fost deschis.`,
    looksTitle: 'Cum arăta e-mailul',
    originalHeading: 'Originalul',
    original: 'Descărcați originalul (.eml)',
    originalNote: 'Octet cu octet, așa cum a venit.',
    originalClosed:
      'Se poate descărca după ce fiecare fișier din el a fost verificat împotriva virușilor și poate fi deschis de dumneavoastră.',
    originalGone: 'Originalul nu se mai păstrează. Aceasta este ceea ce s-a notat din el.',
  },
  fr: {
    title: (reference) => `E-mail du dossier ${reference}`,
    whole: 'Lire l’e-mail en entier',
    signature: 'Afficher la signature et les mentions',
    from: 'De, selon l’e-mail',
    proof: {
      proven: 'Le service de messagerie de cette adresse l’a bien envoyé',
      unproven: 'Non prouvé : n’importe qui peut écrire cette adresse dans un e-mail',
      unknown: 'Personne n’a vérifié si cette adresse l’a envoyé',
    },
    sentAt: 'Écrit, selon l’e-mail',
    receivedAt: 'Reçu, à notre horloge',
    neverWrittenTo: 'Nous n’écrivons à aucune de ces adresses.',
    signed: 'Il se dit signé. Personne n’a vérifié par qui.',
    textHeading: 'Ce qu’il dit',
    noText: 'Il ne contient aucun mot lisible.',
    cut: 'Il est très long : seul le début est affiché. L’original est entier.',
    calendarHeading: 'Rendez-vous',
    calendarNote: 'Rien n’a été accepté ni inscrit dans un agenda.',
    invitation: { request: 'Invitation', cancel: 'Annulé', reply: 'Réponse à une invitation', other: 'Entrée d’agenda' },
    begins: 'Début',
    ends: 'Fin',
    place: 'Lieu',
    organiser: 'Invitation de',
    description: 'Description',
    noZone: (written) => `${written} (tel qu’écrit ; le fuseau horaire n’est pas certain)`,
    nestedHeading: 'E-mails contenus dans cet e-mail',
    nestedNote: 'Ils sont affichés tels qu’ils ont été joints. Rien de ce qu’ils disent d’eux n’est prouvé.',
    nestedKinds: {
      forwarded: 'E-mail transféré',
      winmail: 'E-mail Outlook (winmail.dat)',
      outlook: 'Fichier Outlook',
      signed: 'E-mail signé',
    },
    filesHeading: 'Pièces jointes',
    partOnly: {
      inline: 'Une image dans le texte : ne compte pas comme fichier du dossier',
      opened: 'Un e-mail : il est affiché plus haut',
      closed: 'Cela ressemble à un e-mail et n’a pas pu être ouvert ici : seul l’original le contient',
      program: 'Ajouté par un programme : ne compte pas comme fichier du dossier',
    },
    notForYou: 'Un fichier que vous ne pouvez pas lire',
    leftOut: (files) =>
      files === 1 ? '1 autre se trouve seulement dans l’original' : `${files} autres se trouvent seulement dans l’original`,
    looks: 'Voir l’e-mail tel qu’il se présentait',
    looksNote: (remote) =>
      remote === 0
        ? 'Sans images ni couleurs. Il ne va rien chercher à l’extérieur.'
        : `Sans images ni couleurs. ${remote === 1 ? '1 élément extérieur a été écarté' : `${remote} éléments extérieurs ont été écartés`}, pour que personne n’apprenne qu’il a été ouvert.`,
    looksTitle: 'L’e-mail tel qu’il se présentait',
    originalHeading: 'L’original',
    original: 'Télécharger l’original (.eml)',
    originalNote: 'Octet par octet, tel qu’il est arrivé.',
    originalClosed:
      'Il peut être téléchargé une fois que chaque fichier qu’il contient a été contrôlé contre les virus et que vous pouvez tous les ouvrir.',
    originalGone: 'L’original n’est plus conservé. Voici ce qui en a été noté.',
  },
  it: {
    title: (reference) => `E-mail del caso ${reference}`,
    whole: 'Leggi tutta l’e-mail',
    signature: 'Mostra firma e avvisi',
    from: 'Da, secondo l’e-mail',
    proof: {
      proven: 'L’ha inviata davvero il servizio di posta di questo indirizzo',
      unproven: 'Non provato: chiunque può scrivere questo indirizzo in un’e-mail',
      unknown: 'Nessuno ha verificato se questo indirizzo l’ha inviata',
    },
    sentAt: 'Scritta, secondo l’e-mail',
    receivedAt: 'Ricevuta, secondo il nostro orologio',
    neverWrittenTo: 'Non scriviamo a nessuno di questi indirizzi.',
    signed: 'Dice di essere firmata. Nessuno ha verificato da chi.',
    textHeading: 'Che cosa dice',
    noText: 'Non contiene parole leggibili.',
    cut: 'È molto lunga: ne è mostrato solo l’inizio. L’originale è intero.',
    calendarHeading: 'Appuntamenti',
    calendarNote: 'Nulla è stato accettato né inserito in un calendario.',
    invitation: { request: 'Invito', cancel: 'Annullato', reply: 'Risposta a un invito', other: 'Voce di calendario' },
    begins: 'Inizio',
    ends: 'Fine',
    place: 'Luogo',
    organiser: 'Invito di',
    description: 'Descrizione',
    noZone: (written) => `${written} (come scritto; il fuso orario non è certo)`,
    nestedHeading: 'E-mail dentro questa e-mail',
    nestedNote: 'Sono mostrate come sono state allegate. Nulla di esse è provato.',
    nestedKinds: {
      forwarded: 'E-mail inoltrata',
      winmail: 'E-mail di Outlook (winmail.dat)',
      outlook: 'File di Outlook',
      signed: 'E-mail firmata',
    },
    filesHeading: 'Allegati',
    partOnly: {
      inline: 'Un’immagine nel testo: non conta come file del caso',
      opened: 'Un’e-mail: è mostrata sopra',
      closed: 'Sembra un’e-mail e qui non si è potuta aprire: è solo nell’originale',
      program: 'Aggiunto da un programma: non conta come file del caso',
    },
    notForYou: 'Un file che Lei non può leggere',
    leftOut: (files) => (files === 1 ? '1 altro è solo nell’originale' : `Altri ${files} sono solo nell’originale`),
    looks: 'Vedi l’e-mail com’era',
    looksNote: (remote) =>
      remote === 0
        ? 'Senza immagini e colori. Non scarica nulla dall’esterno.'
        : `Senza immagini e colori. ${remote === 1 ? '1 elemento esterno è stato tolto' : `${remote} elementi esterni sono stati tolti`}, perché nessuno sappia che è stata aperta.`,
    looksTitle: 'L’e-mail com’era',
    originalHeading: 'L’originale',
    original: 'Scarica l’originale (.eml)',
    originalNote: 'Byte per byte, come è arrivato.',
    originalClosed: 'Si può scaricare quando ogni file che contiene è stato controllato contro i virus e Lei può aprirli tutti.',
    originalGone: 'L’originale non è più conservato. Questo è ciò che ne è stato annotato.',
  },
  ca: {
    title: (reference) => `Correu del cas ${reference}`,
    whole: 'Llegeixi tot el correu',
    signature: 'Mostra la signatura i els avisos',
    from: 'De, segons el correu',
    proof: {
      proven: 'El va enviar de debò el servei de correu d’aquesta adreça',
      unproven: 'No provat: tothom pot escriure aquesta adreça en un correu',
      unknown: 'Ningú no ha comprovat si aquesta adreça el va enviar',
    },
    sentAt: 'Escrit, segons el correu',
    receivedAt: 'Rebut, segons el nostre rellotge',
    neverWrittenTo: 'No escrivim a cap d’aquestes adreces.',
    signed: 'Diu que està signat. Ningú no ha comprovat per qui.',
    textHeading: 'Què diu',
    noText: 'No hi ha cap paraula que es pugui llegir.',
    cut: 'És molt llarg: només se’n mostra el començament. L’original és sencer.',
    calendarHeading: 'Cites',
    calendarNote: 'No s’ha acceptat res ni s’ha posat res en cap calendari.',
    invitation: { request: 'Invitació', cancel: 'Anul·lada', reply: 'Resposta a una invitació', other: 'Entrada de calendari' },
    begins: 'Comença',
    ends: 'Acaba',
    place: 'Lloc',
    organiser: 'Convida',
    description: 'Descripció',
    noZone: (written) => `${written} (tal com s’ha escrit; el fus horari no és segur)`,
    nestedHeading: 'Correus dins d’aquest correu',
    nestedNote: 'Es mostren tal com es van adjuntar. No n’hi ha res de provat.',
    nestedKinds: {
      forwarded: 'Correu reenviat',
      winmail: 'Correu d’Outlook (winmail.dat)',
      outlook: 'Fitxer d’Outlook',
      signed: 'Correu signat',
    },
    filesHeading: 'Adjunts',
    partOnly: {
      inline: 'Una imatge dins del text: no compta com a fitxer del cas',
      opened: 'Un correu: es mostra més amunt',
      closed: 'Sembla un correu i aquí no s’ha pogut obrir: només és a l’original',
      program: 'Afegit per un programa: no compta com a fitxer del cas',
    },
    notForYou: 'Un fitxer que vostè no pot llegir',
    leftOut: (files) => (files === 1 ? 'N’hi ha 1 més, només a l’original' : `N’hi ha ${files} més, només a l’original`),
    looks: 'Vegi el correu tal com era',
    looksNote: (remote) =>
      remote === 0
        ? 'Sense imatges ni colors. No va a buscar res a fora.'
        : `Sense imatges ni colors. ${remote === 1 ? 'S’ha deixat fora 1 element extern' : `S’han deixat fora ${remote} elements externs`}, perquè ningú no sàpiga que s’ha obert.`,
    looksTitle: 'El correu tal com era',
    originalHeading: 'L’original',
    original: 'Baixi l’original (.eml)',
    originalNote: 'Byte a byte, tal com va arribar.',
    originalClosed: 'Es pot baixar quan cada fitxer que conté s’ha comprovat contra els virus i vostè els pot obrir tots.',
    originalGone: 'L’original ja no es conserva. Això és el que se’n va anotar.',
  },
  zh: {
    title: (reference) => `案件 ${reference} 的邮件`,
    whole: '阅读完整邮件',
    signature: '显示签名和声明',
    from: '发件人（邮件自称）',
    proof: {
      proven: '确实由该地址的邮件服务发出',
      unproven: '未经证实：任何人都可以在邮件里写上这个地址',
      unknown: '没有核实过是否由该地址发出',
    },
    sentAt: '写信时间（邮件自称）',
    receivedAt: '收到时间（以我们的时钟为准）',
    neverWrittenTo: '我们不会写信给这些地址。',
    signed: '邮件自称带有签名，签名人未经核实。',
    textHeading: '邮件内容',
    noText: '里面没有可以读出的文字。',
    cut: '邮件很长，这里只显示开头。原件是完整的。',
    calendarHeading: '日程',
    calendarNote: '没有接受任何邀请，也没有写入任何日历。',
    invitation: { request: '邀请', cancel: '已取消', reply: '对邀请的回复', other: '日历条目' },
    begins: '开始',
    ends: '结束',
    place: '地点',
    organiser: '邀请人',
    description: '说明',
    noZone: (written) => `${written}（按原文；时区不确定）`,
    nestedHeading: '这封邮件中的邮件',
    nestedNote: '按随附的原样显示，其中的内容均未经证实。',
    nestedKinds: {
      forwarded: '转发的邮件',
      winmail: 'Outlook 邮件（winmail.dat）',
      outlook: 'Outlook 文件',
      signed: '带签名的邮件',
    },
    filesHeading: '附件',
    partOnly: {
      inline: '正文中的图片：不算作案件的文件',
      opened: '一封邮件：已显示在上方',
      closed: '看起来是一封邮件，但在这里无法打开：只在原件中',
      program: '由程序添加：不算作案件的文件',
    },
    notForYou: '您无权阅读的文件',
    leftOut: (files) => `另有 ${files} 个附件只在原件中`,
    looks: '查看邮件原来的样子',
    looksNote: (remote) =>
      remote === 0
        ? '不含图片和颜色，也不会从外部读取任何内容。'
        : `不含图片和颜色。已去掉 ${remote} 处外部内容，以免有人得知邮件已被打开。`,
    looksTitle: '邮件原来的样子',
    originalHeading: '原件',
    original: '下载原件（.eml）',
    originalNote: '与收到时逐字节相同。',
    originalClosed: '其中的每个文件都经过病毒检查、并且您都可以打开之后，才能下载。',
    originalGone: '原件已不再保存。以下是当时记录的内容。',
  },
};

export function mailWordsIn(language: PageLanguage): MailWords {
  return words[language];
}
