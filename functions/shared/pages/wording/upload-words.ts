// What the form for one file says, to the public and to staff alike, in every language of pages.

import type { EvidenceKind, EvidenceMatter } from '#core/evidence/evidence.ts';
import type { PageLanguage } from './wording.ts';

export interface UploadWords {
  file: string;
  fileHint(megabytes: number): string;
  matter: string;
  matters: Record<EvidenceMatter, string>;
  medicalHint: string;
  happenedOn: string;
  happenedOnHint: string;
  send: string;
  kinds: Record<EvidenceKind, string>;
}

const words: Record<PageLanguage, UploadWords> = {
  en: {
    file: 'The file',
    fileHint: (megabytes) =>
      `A photo, a recording, a video, a PDF or a document of up to ${megabytes} MB. One at a time, just as it is: you need not change or shorten it.`,
    matter: 'What is it?',
    matters: {
      other: 'Something that shows what happened',
      medical: 'Something medical',
      contract: 'A contract or an agreement',
    },
    medicalHint: 'A certificate, a report, a record. Fewer of our people may open it.',
    happenedOn: 'Which day does it show or speak of?',
    happenedOnHint: 'Leave this empty if you do not know.',
    send: 'Send this file',
    kinds: { photo: 'Photo', audio: 'Recording', video: 'Video', document: 'Document', other: 'File' },
  },
  ro: {
    file: 'Fișierul',
    fileHint: (megabytes) =>
      `O fotografie, o înregistrare, un film, un PDF sau un document de cel mult ${megabytes} MB. Câte unul, așa cum este: nu trebuie să îl modificați sau să îl scurtați.`,
    matter: 'Ce este?',
    matters: { other: 'Ceva care arată ce s-a întâmplat', medical: 'Ceva medical', contract: 'Un contract sau o înțelegere' },
    medicalHint: 'O adeverință, un raport, o fișă. Îl pot deschide mai puțini dintre colegii noștri.',
    happenedOn: 'Ce zi arată sau despre ce zi vorbește?',
    happenedOnHint: 'Lăsați gol dacă nu știți.',
    send: 'Trimiteți fișierul',
    kinds: { photo: 'Fotografie', audio: 'Înregistrare audio', video: 'Film', document: 'Document', other: 'Fișier' },
  },
  fr: {
    file: 'Le fichier',
    fileHint: (megabytes) =>
      `Une photo, un enregistrement, une vidéo, un PDF ou un document de ${megabytes} Mo au plus. Un à la fois, tel quel : vous n’avez pas besoin de le modifier ni de le raccourcir.`,
    matter: 'De quoi s’agit-il ?',
    matters: {
      other: 'Quelque chose qui montre ce qui s’est passé',
      medical: 'Quelque chose de médical',
      contract: 'Un contrat ou un accord',
    },
    medicalHint: 'Un certificat, un rapport, un dossier. Moins de personnes chez nous peuvent l’ouvrir.',
    happenedOn: 'Quel jour montre-t-il, ou de quel jour parle-t-il ?',
    happenedOnHint: 'Laissez vide si vous ne savez pas.',
    send: 'Envoyer ce fichier',
    kinds: { photo: 'Photo', audio: 'Enregistrement', video: 'Vidéo', document: 'Document', other: 'Fichier' },
  },
  it: {
    file: 'Il file',
    fileHint: (megabytes) =>
      `Una foto, una registrazione, un video, un PDF o un documento di ${megabytes} MB al massimo. Uno alla volta, così com’è: non occorre modificarlo né accorciarlo.`,
    matter: 'Che cos’è?',
    matters: {
      other: 'Qualcosa che mostra che cosa è successo',
      medical: 'Qualcosa di medico',
      contract: 'Un contratto o un accordo',
    },
    medicalHint: 'Un certificato, un referto, una cartella. Da noi lo possono aprire meno persone.',
    happenedOn: 'Quale giorno mostra, o di quale giorno parla?',
    happenedOnHint: 'Lasci vuoto se non lo sa.',
    send: 'Invia questo file',
    kinds: { photo: 'Foto', audio: 'Registrazione', video: 'Video', document: 'Documento', other: 'File' },
  },
  ca: {
    file: 'El fitxer',
    fileHint: (megabytes) =>
      `Una foto, un enregistrament, un vídeo, un PDF o un document de ${megabytes} MB com a màxim. D’un en un, tal com és: no cal que el canviï ni que l’escurci.`,
    matter: 'Què és?',
    matters: { other: 'Una cosa que mostra què va passar', medical: 'Una cosa mèdica', contract: 'Un contracte o un acord' },
    medicalHint: 'Un certificat, un informe, un historial. El pot obrir menys gent de casa nostra.',
    happenedOn: 'Quin dia mostra, o de quin dia parla?',
    happenedOnHint: 'Deixi-ho buit si no ho sap.',
    send: 'Enviar aquest fitxer',
    kinds: { photo: 'Foto', audio: 'Enregistrament', video: 'Vídeo', document: 'Document', other: 'Fitxer' },
  },
  zh: {
    file: '文件',
    fileHint: (megabytes) => `照片、录音、视频、PDF或文档，最大${megabytes} MB。每次一个，保持原样即可，不需要修改或剪短。`,
    matter: '这是什么？',
    matters: { other: '能说明所发生事情的材料', medical: '医疗材料', contract: '合同或协议' },
    medicalHint: '诊断证明、报告或病历。我们这里能打开它的人更少。',
    happenedOn: '它显示或说的是哪一天？',
    happenedOnHint: '如果不知道，请留空。',
    send: '发送这个文件',
    kinds: { photo: '照片', audio: '录音', video: '视频', document: '文档', other: '文件' },
  },
};

export function uploadWordsIn(language: PageLanguage): UploadWords {
  return words[language];
}
