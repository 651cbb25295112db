// What the page says where photos, recordings and documents are sent, in every language of letters.

import type { EvidenceStatus } from '#core/evidence/evidence.ts';
import type { Language } from '#core/language.ts';

export interface EvidenceWords {
  title: string;
  intro: string;
  sent: string;
  formHeading: string;
  /** What a page of the bucket means, which we cannot make any kinder. */
  ifItFails(phone: string): string;
  /** No more can be taken. */
  full(phone: string): string;
  listHeading: string;
  none: string;
  statuses: Record<EvidenceStatus, string>;
  back: string;
}

const words: Record<Language, EvidenceWords> = {
  en: {
    title: 'Photos, recordings and documents',
    intro: 'Here you can send us what shows what happened. You do not have to: we look into your complaint either way.',
    sent: 'Thank you. Your file has arrived. We check it for viruses before anybody opens it.',
    formHeading: 'Send a file',
    ifItFails: (phone) =>
      `If you see a page full of code after sending, the file was too large, or this page had been open for more than an hour. Nothing is lost: go back, load this page again and send a smaller file, or call us on ${phone}.`,
    full: (phone) =>
      `You have sent us a great many files, and we cannot take more here. Please call us on ${phone}: we will find a way.`,
    listHeading: 'What you have sent',
    none: 'Nothing has arrived here yet.',
    statuses: {
      held: 'Being checked for viruses',
      clean: 'We have it',
      infected:
        'It holds a virus, so nobody can open it. This is no fault of yours and changes nothing for your complaint. If you can, send it from another device.',
      unreadable:
        'It has arrived, but we cannot open this kind of file. If you can, send it as a photo or a PDF, without a password.',
    },
    back: 'See where your complaint is',
  },
  ro: {
    title: 'Fotografii, înregistrări și documente',
    intro: 'Aici ne puteți trimite ce arată ce s-a întâmplat. Nu este obligatoriu: cercetăm plângerea oricum.',
    sent: 'Vă mulțumim. Fișierul a ajuns. Îl verificăm împotriva virușilor înainte să îl deschidă cineva.',
    formHeading: 'Trimiteți un fișier',
    ifItFails: (phone) =>
      `Dacă după trimitere apare o pagină plină de coduri, fișierul era prea mare sau pagina aceasta era deschisă de mai mult de o oră. Nu s-a pierdut nimic: mergeți înapoi, reîncărcați pagina și trimiteți un fișier mai mic sau sunați-ne la ${phone}.`,
    full: (phone) =>
      `Ne-ați trimis foarte multe fișiere și aici nu mai putem primi altele. Vă rugăm să ne sunați la ${phone}: găsim împreună o cale.`,
    listHeading: 'Ce ați trimis',
    none: 'Încă nu a ajuns nimic aici.',
    statuses: {
      held: 'Se verifică împotriva virușilor',
      clean: 'A ajuns la noi',
      infected:
        'Conține un virus, așa că nimeni nu îl poate deschide. Nu este vina dumneavoastră și nu schimbă nimic pentru plângere. Dacă puteți, trimiteți-l de pe alt dispozitiv.',
      unreadable:
        'A ajuns, dar nu putem deschide acest fel de fișier. Dacă puteți, trimiteți-l ca fotografie sau PDF, fără parolă.',
    },
    back: 'Vedeți unde a ajuns plângerea',
  },
  fr: {
    title: 'Photos, enregistrements et documents',
    intro:
      'Ici, vous pouvez nous envoyer ce qui montre ce qui s’est passé. Ce n’est pas obligatoire : nous examinons votre réclamation dans tous les cas.',
    sent: 'Merci. Votre fichier est arrivé. Nous vérifions qu’il ne contient pas de virus avant que quelqu’un l’ouvre.',
    formHeading: 'Envoyer un fichier',
    ifItFails: (phone) =>
      `Si une page remplie de code s’affiche après l’envoi, le fichier était trop grand, ou cette page était ouverte depuis plus d’une heure. Rien n’est perdu : revenez en arrière, rechargez cette page et envoyez un fichier plus petit, ou appelez-nous au ${phone}.`,
    full: (phone) =>
      `Vous nous avez envoyé un très grand nombre de fichiers et nous ne pouvons pas en recevoir davantage ici. Appelez-nous au ${phone} : nous trouverons une solution.`,
    listHeading: 'Ce que vous avez envoyé',
    none: 'Rien n’est encore arrivé ici.',
    statuses: {
      held: 'Recherche de virus en cours',
      clean: 'Bien reçu',
      infected:
        'Il contient un virus, personne ne peut donc l’ouvrir. Ce n’est pas votre faute et cela ne change rien pour votre réclamation. Si vous le pouvez, envoyez-le depuis un autre appareil.',
      unreadable:
        'Il est arrivé, mais nous ne pouvons pas ouvrir ce type de fichier. Si vous le pouvez, envoyez-le sous forme de photo ou de PDF, sans mot de passe.',
    },
    back: 'Voir où en est votre réclamation',
  },
  it: {
    title: 'Foto, registrazioni e documenti',
    intro: 'Qui può inviarci ciò che mostra che cosa è successo. Non è obbligatorio: esaminiamo il Suo reclamo in ogni caso.',
    sent: 'Grazie. Il Suo file è arrivato. Prima che qualcuno lo apra, controlliamo che non contenga virus.',
    formHeading: 'Invii un file',
    ifItFails: (phone) =>
      `Se dopo l’invio compare una pagina piena di codice, il file era troppo grande oppure questa pagina era aperta da più di un’ora. Nulla è andato perduto: torni indietro, ricarichi la pagina e invii un file più piccolo, o ci chiami al ${phone}.`,
    full: (phone) =>
      `Ci ha inviato moltissimi file e qui non possiamo riceverne altri. Ci chiami al ${phone}: troveremo una soluzione.`,
    listHeading: 'Che cosa ha inviato',
    none: 'Qui non è ancora arrivato nulla.',
    statuses: {
      held: 'Controllo dei virus in corso',
      clean: 'Ricevuto',
      infected:
        'Contiene un virus, perciò nessuno lo può aprire. Non è colpa Sua e per il Suo reclamo non cambia nulla. Se può, lo invii da un altro dispositivo.',
      unreadable:
        'È arrivato, ma non possiamo aprire questo tipo di file. Se può, lo invii come foto o come PDF, senza password.',
    },
    back: 'Vedere a che punto è il Suo reclamo',
  },
  ca: {
    title: 'Fotos, enregistraments i documents',
    intro: 'Aquí ens pot enviar allò que mostra què va passar. No és obligatori: ens ocupem de la seva queixa igualment.',
    sent: 'Gràcies. El seu fitxer ha arribat. Comprovem que no tingui virus abans que ningú l’obri.',
    formHeading: 'Enviï un fitxer',
    ifItFails: (phone) =>
      `Si després d’enviar-lo veu una pàgina plena de codi, el fitxer era massa gran o aquesta pàgina feia més d’una hora que era oberta. No s’ha perdut res: torni enrere, carregui la pàgina de nou i enviï un fitxer més petit, o truqui’ns al ${phone}.`,
    full: (phone) =>
      `Ens ha enviat moltíssims fitxers i aquí no en podem rebre més. Truqui’ns al ${phone}: trobarem una solució.`,
    listHeading: 'Què ha enviat',
    none: 'Aquí encara no ha arribat res.',
    statuses: {
      held: 'S’està comprovant si té virus',
      clean: 'El tenim',
      infected:
        'Conté un virus i, per tant, ningú no el pot obrir. No és culpa seva i no canvia res per a la seva queixa. Si pot, enviï’l des d’un altre aparell.',
      unreadable: 'Ha arribat, però no podem obrir aquesta mena de fitxer. Si pot, enviï’l com a foto o PDF, sense contrasenya.',
    },
    back: 'Veure on és la seva queixa',
  },
  zh: {
    title: '照片、录音和文件',
    intro: '您可以在这里发送能说明所发生事情的材料。这不是必须的：无论怎样我们都会处理您的投诉。',
    sent: '谢谢。您的文件已收到。在任何人打开之前，我们会先查毒。',
    formHeading: '发送文件',
    ifItFails: (phone) =>
      `如果发送后看到满是代码的页面，说明文件太大，或者本页面已打开超过一小时。没有任何内容丢失：请返回，重新加载本页面，发送较小的文件，或拨打${phone}。`,
    full: (phone) => `您已发送了非常多的文件，这里无法再接收。请拨打${phone}，我们会想办法。`,
    listHeading: '您发送的文件',
    none: '这里还没有收到文件。',
    statuses: {
      held: '正在查毒',
      clean: '已收到',
      infected: '文件含有病毒，因此任何人都不能打开。这不是您的过错，也不影响您的投诉。如果可以，请用另一台设备发送。',
      unreadable: '文件已收到，但我们无法打开这种文件。如果可以，请以照片或PDF形式发送，不要加密码。',
    },
    back: '查看您的投诉进展',
  },
};

export function evidenceWordsIn(language: Language): EvidenceWords {
  return words[language];
}
