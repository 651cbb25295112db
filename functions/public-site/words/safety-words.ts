// For people who may be watched: how to leave few traces, and names of pages that tell nothing to whoever looks into the history. Said
// plainly what we cannot do, because a false feeling of safety is worse than none.

import type { Language } from '#core/language.ts';

export interface SafetyWords {
  title: string;
  intro: string;
  /** Each part with its heading and its advice. */
  parts: readonly { heading: string; advice: readonly string[] }[];
  otherWaysHeading: string;
  otherWays(phone: string): readonly string[];
  emergency(number: string): string;
  /** Titles of pages as the browser's history keeps them. */
  titles: Record<'home' | 'form' | 'sent' | 'overview' | 'questions' | 'code' | 'notes', string>;
}

const words: Record<Language, SafetyWords> = {
  en: {
    title: 'Is it safe to use this device?',
    intro: 'Somebody who can get at your phone or computer may see that you were here. You can make that harder.',
    parts: [
      {
        heading: 'Before you write',
        advice: [
          'Use a device that this person cannot get at: at work, in a library, at a friend’s, at your doctor’s.',
          'Open a private window in your browser. It forgets where you were as soon as you close it.',
          'Choose a time when you are alone. You can save what you wrote and come back later with a code.',
        ],
      },
      {
        heading: 'While you are here',
        advice: [
          'The link at the top takes you to another site at once. It deletes nothing.',
          'These pages have names that tell nothing, and we ask your browser to keep no copy of what you write.',
        ],
      },
      {
        heading: 'Afterwards',
        advice: [
          'Close the window. Delete this site from the history, and only this site: an empty history is noticed too.',
          'Think of your email and messages: an answer from us may be seen there. Tell us how it is safe to reach you.',
          'A program that was put on the device to watch you sees everything, even in a private window. If you suspect one, use another device.',
        ],
      },
    ],
    otherWaysHeading: 'Other ways to reach us',
    otherWays: (phone) => [
      `Call us on ${phone}. Delete the number from your list of calls afterwards.`,
      'Ask somebody you trust, or any member of our staff, to write it down for you.',
    ],
    emergency: (number) => `If you are in danger now, call ${number}.`,
    titles: {
      home: 'Start',
      form: 'Form',
      sent: 'Sent',
      overview: 'Overview',
      questions: 'Questions',
      code: 'Code',
      notes: 'Notes',
    },
  },
  ro: {
    title: 'Este sigur acest dispozitiv?',
    intro:
      'Cine are acces la telefonul sau la calculatorul dumneavoastră poate vedea că ați fost aici. Puteți face acest lucru mai greu.',
    parts: [
      {
        heading: 'Înainte de a scrie',
        advice: [
          'Folosiți un dispozitiv la care această persoană nu are acces: la serviciu, la bibliotecă, la o prietenă, la medic.',
          'Deschideți în browser o fereastră privată. Ea uită unde ați fost imediat ce o închideți.',
          'Alegeți un moment când nu e nimeni lângă dumneavoastră. Puteți salva ce ați scris și reveni mai târziu cu un cod.',
        ],
      },
      {
        heading: 'Cât timp sunteți aici',
        advice: [
          'Linkul de sus vă duce imediat pe un alt site. El nu șterge nimic.',
          'Aceste pagini au nume care nu spun nimic și cerem browserului să nu păstreze nicio copie a textului scris.',
        ],
      },
      {
        heading: 'După aceea',
        advice: [
          'Închideți fereastra. Ștergeți acest site din istoric, și numai acest site: și un istoric gol se observă.',
          'Gândiți-vă la e-mail și la mesaje: acolo se poate vedea răspunsul nostru. Spuneți-ne cum vă putem contacta în siguranță.',
          'Un program instalat ca să vă urmărească vede tot, chiar și într-o fereastră privată. Dacă bănuiți așa ceva, folosiți alt dispozitiv.',
        ],
      },
    ],
    otherWaysHeading: 'Alte căi de a ne contacta',
    otherWays: (phone) => [
      `Sunați-ne la ${phone}. Ștergeți apoi numărul din lista de apeluri.`,
      'Rugați pe cineva de încredere sau pe oricine din echipa noastră să scrie pentru dumneavoastră.',
    ],
    emergency: (number) => `Dacă sunteți acum în pericol, sunați la ${number}.`,
    titles: {
      home: 'Început',
      form: 'Formular',
      sent: 'Trimis',
      overview: 'Privire generală',
      questions: 'Întrebări',
      code: 'Cod',
      notes: 'Note',
    },
  },
  fr: {
    title: 'Cet appareil est-il sûr ?',
    intro:
      'Une personne qui a accès à votre téléphone ou à votre ordinateur peut voir votre visite ici. Vous pouvez rendre cela plus difficile.',
    parts: [
      {
        heading: 'Avant d’écrire',
        advice: [
          'Utilisez un appareil auquel cette personne n’a pas accès : au travail, à la bibliothèque, chez des proches, chez votre médecin.',
          'Ouvrez une fenêtre privée de votre navigateur. Elle oublie tout dès que vous la fermez.',
          'Choisissez un moment où personne n’est près de vous. Vous pouvez enregistrer votre texte et revenir plus tard avec un code.',
        ],
      },
      {
        heading: 'Pendant que vous êtes ici',
        advice: [
          'Le lien en haut de la page vous mène aussitôt sur un autre site. Il n’efface rien.',
          'Ces pages portent des noms qui ne disent rien, et nous demandons à votre navigateur de ne garder aucune copie de ce que vous écrivez.',
        ],
      },
      {
        heading: 'Après',
        advice: [
          'Fermez la fenêtre. Effacez ce site de l’historique, et seulement ce site : un historique vide se remarque aussi.',
          'Pensez à vos e-mails et à vos messages : notre réponse peut y être vue. Dites-nous comment vous joindre sans risque.',
          'Un logiciel installé pour vous surveiller voit tout, même dans une fenêtre privée. Si vous en soupçonnez un, utilisez un autre appareil.',
        ],
      },
    ],
    otherWaysHeading: 'D’autres moyens de nous joindre',
    otherWays: (phone) => [
      `Appelez-nous au ${phone}. Effacez ensuite le numéro de la liste de vos appels.`,
      'Demandez à une personne de confiance, ou à n’importe quel membre de notre équipe, d’écrire pour vous.',
    ],
    emergency: (number) => `Si vous êtes en danger maintenant, appelez le ${number}.`,
    titles: {
      home: 'Début',
      form: 'Formulaire',
      sent: 'Envoyé',
      overview: 'Aperçu',
      questions: 'Questions',
      code: 'Code',
      notes: 'Notes',
    },
  },
  it: {
    title: 'Questo dispositivo è sicuro?',
    intro: 'Chi ha accesso al Suo telefono o al Suo computer può vedere che ha visitato questo sito. Può renderlo più difficile.',
    parts: [
      {
        heading: 'Prima di scrivere',
        advice: [
          'Usi un dispositivo a cui questa persona non ha accesso: al lavoro, in biblioteca, da amici, dal medico.',
          'Apra una finestra privata del browser. Dimentica tutto appena la chiude.',
          'Scelga un momento in cui nessuno La vede. Può salvare ciò che ha scritto e tornare più tardi con un codice.',
        ],
      },
      {
        heading: 'Mentre è qui',
        advice: [
          'Il link in alto La porta subito su un altro sito. Non cancella nulla.',
          'Queste pagine hanno nomi che non dicono nulla, e chiediamo al Suo browser di non conservare copie di ciò che scrive.',
        ],
      },
      {
        heading: 'Dopo',
        advice: [
          'Chiuda la finestra. Cancelli questo sito dalla cronologia, e solo questo: anche una cronologia vuota si nota.',
          'Pensi alla posta e ai messaggi: lì la nostra risposta può essere vista. Ci dica come possiamo contattarLa senza rischi.',
          'Un programma installato per controllarLa vede tutto, anche in una finestra privata. Se lo sospetta, usi un altro dispositivo.',
        ],
      },
    ],
    otherWaysHeading: 'Altri modi per contattarci',
    otherWays: (phone) => [
      `Ci chiami al ${phone}. Poi cancelli il numero dall’elenco delle chiamate.`,
      'Chieda a una persona di fiducia, o a chiunque lavori da noi, di scrivere per Lei.',
    ],
    emergency: (number) => `Se è in pericolo adesso, chiami il ${number}.`,
    titles: {
      home: 'Inizio',
      form: 'Modulo',
      sent: 'Inviato',
      overview: 'Panoramica',
      questions: 'Domande',
      code: 'Codice',
      notes: 'Note',
    },
  },
  ca: {
    title: 'És segur aquest dispositiu?',
    intro: 'Qui té accés al seu telèfon o al seu ordinador pot veure que vostè ha estat aquí. Ho pot fer més difícil.',
    parts: [
      {
        heading: 'Abans d’escriure',
        advice: [
          'Faci servir un dispositiu al qual aquesta persona no tingui accés: a la feina, a la biblioteca, a casa d’una amistat, al metge.',
          'Obri una finestra privada del navegador. Ho oblida tot tan bon punt la tanca.',
          'Triï un moment en què no tingui ningú a prop. Pot desar el que ha escrit i tornar més tard amb un codi.',
        ],
      },
      {
        heading: 'Mentre és aquí',
        advice: [
          'L’enllaç de dalt obre de seguida un altre web. No esborra res.',
          'Aquestes pàgines tenen noms que no diuen res, i demanem al navegador que no guardi cap còpia del que escriu.',
        ],
      },
      {
        heading: 'Després',
        advice: [
          'Tanqui la finestra. Esborri aquest web de l’historial, i només aquest: un historial buit també es nota.',
          'Pensi en el correu i els missatges: allà es pot veure la nostra resposta. Digui’ns com podem posar-nos en contacte amb vostè sense perill.',
          'Un programa instal·lat per espiar ho veu tot, fins i tot en una finestra privada. Si ho sospita, faci servir un altre dispositiu.',
        ],
      },
    ],
    otherWaysHeading: 'Altres maneres de posar-se en contacte amb nosaltres',
    otherWays: (phone) => [
      `Truqui’ns al ${phone}. Després esborri el número de la llista de trucades.`,
      'Demani a algú de confiança, o a qualsevol persona del nostre equip, que escrigui per vostè.',
    ],
    emergency: (number) => `Si ara mateix està en perill, truqui al ${number}.`,
    titles: {
      home: 'Inici',
      form: 'Formulari',
      sent: 'Enviat',
      overview: 'Resum',
      questions: 'Preguntes',
      code: 'Codi',
      notes: 'Notes',
    },
  },
  zh: {
    title: '这台设备安全吗？',
    intro: '能拿到您的手机或电脑的人，可能会看到您来过这里。您可以让这变得更难。',
    parts: [
      {
        heading: '填写之前',
        advice: [
          '请使用此人接触不到的设备：单位、图书馆、朋友家或医生那里。',
          '请打开浏览器的无痕（隐私）窗口。关闭后，它不会记住您去过哪里。',
          '请选择独处的时间。您可以保存已写的内容，以后凭代码回来继续。',
        ],
      },
      {
        heading: '在这里时',
        advice: [
          '页面顶部的链接会立刻带您到另一个网站，但不会删除任何记录。',
          '这些页面的名称不会透露任何内容，我们也要求浏览器不保存您所写的内容。',
        ],
      },
      {
        heading: '离开之后',
        advice: [
          '请关闭窗口，并从历史记录中删除本网站，而且只删除本网站：空白的历史记录同样会引人注意。',
          '请留意您的邮箱和短信：别人可能在那里看到我们的答复。请告诉我们怎样联系您才安全。',
          '如果设备被装了监视程序，即使在无痕窗口里，它也能看到一切。如有怀疑，请换一台设备。',
        ],
      },
    ],
    otherWaysHeading: '联系我们的其他方式',
    otherWays: (phone) => [
      `请拨打${phone}。之后请从通话记录中删除该号码。`,
      '请您信任的人，或我们的任何一位工作人员，代您写下来。',
    ],
    emergency: (number) => `如果您现在有危险，请拨打${number}。`,
    titles: {
      home: '开始',
      form: '表格',
      sent: '已提交',
      overview: '概览',
      questions: '问题',
      code: '代码',
      notes: '说明',
    },
  },
};

export function safetyWordsIn(language: Language): SafetyWords {
  return words[language];
}
