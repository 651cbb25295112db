// What the workspace says about files that people sent, in every language of pages.

import type { EvidenceSource, EvidenceStatus } from '#core/evidence/evidence.ts';
import type { PageLanguage } from '#functions/shared/pages/wording/wording.ts';

export interface EvidenceWords {
  title(reference: string): string;
  heading: string;
  none: string;
  /** How many, on the page of the case. */
  count(files: number): string;
  statuses: Record<EvidenceStatus, string>;
  /** Why it cannot be opened. */
  closed: Record<Exclude<EvidenceStatus, 'clean'>, string>;
  restricted: string;
  /** Of an appeal. */
  isNew: string;
  restrictedNote: string;
  day: string;
  dayUnknown: string;
  received: string;
  from: string;
  sources: Record<EvidenceSource['by'], string>;
  size: string;
  hash: string;
  save(name: string): string;
  saveAll(part: number, parts: number): string;
  saveAllNote: string;
  describe: string;
  describeSend: string;
  addHeading: string;
  added: string;
  described: string;
}

const words: Record<PageLanguage, EvidenceWords> = {
  en: {
    title: (reference) => `Files of case ${reference}`,
    heading: 'Files',
    none: 'No files have been sent.',
    count: (files) => (files === 1 ? '1 file was sent' : `${files} files were sent`),
    statuses: { held: 'Being checked', clean: 'Checked', infected: 'Infected', unreadable: 'Cannot be opened' },
    closed: {
      held: 'It can be opened as soon as it has been checked for viruses.',
      infected: 'A virus was found in it. It can be opened by nobody; the person who sent it sees that on their page.',
      unreadable: 'It is a kind of file that is not opened here, or it could not be checked. Ask for a photo or a PDF.',
    },
    isNew: 'New since the answer',
    restricted: 'Medical',
    restrictedNote: 'Only the person who handles the case, the rank above and the quality manager open it.',
    day: 'Day it shows',
    dayUnknown: 'Not known; in the bundle it stands under the day on which it came',
    received: 'Received',
    from: 'Sent by',
    sources: { complainant: 'The person who complained', staff: 'Staff', mail: 'Mail' },
    size: 'Size',
    hash: 'SHA-256 at receipt',
    save: (name) => `Save ${name}`,
    saveAll: (part, parts) => (parts === 1 ? 'Save all files, in order' : `Save all files, in order: part ${part} of ${parts}`),
    saveAllNote: 'One archive, sorted by the day that each file shows, with an index. What you may not open is not in it.',
    describe: 'Say what it is and which day it shows',
    describeSend: 'Keep this',
    addHeading: 'Add a file',
    added: 'The file has arrived. It is being checked for viruses.',
    described: 'Kept.',
  },
  ro: {
    title: (reference) => `Fișierele cazului ${reference}`,
    heading: 'Fișiere',
    none: 'Nu a fost trimis niciun fișier.',
    count: (files) => (files === 1 ? 'A fost trimis 1 fișier' : `Au fost trimise ${files} fișiere`),
    statuses: { held: 'Se verifică', clean: 'Verificat', infected: 'Infectat', unreadable: 'Nu se poate deschide' },
    closed: {
      held: 'Se poate deschide de îndată ce a fost verificat împotriva virușilor.',
      infected: 'S-a găsit un virus în el. Nu îl poate deschide nimeni; persoana care l-a trimis vede acest lucru pe pagina ei.',
      unreadable: 'Este un fel de fișier care nu se deschide aici sau nu a putut fi verificat. Cereți o fotografie sau un PDF.',
    },
    isNew: 'Nou, de după răspuns',
    restricted: 'Medical',
    restrictedNote: 'Îl deschid numai cine se ocupă de caz, rangul de deasupra și responsabilul de calitate.',
    day: 'Ziua pe care o arată',
    dayUnknown: 'Necunoscută; în arhivă stă la ziua în care a sosit',
    received: 'Primit',
    from: 'Trimis de',
    sources: { complainant: 'Persoana care s-a plâns', staff: 'Personal', mail: 'E-mail' },
    size: 'Mărime',
    hash: 'SHA-256 la primire',
    save: (name) => `Salvați ${name}`,
    saveAll: (part, parts) =>
      parts === 1 ? 'Salvați toate fișierele, în ordine' : `Salvați toate fișierele, în ordine: partea ${part} din ${parts}`,
    saveAllNote:
      'O arhivă, ordonată după ziua pe care o arată fiecare fișier, cu un cuprins. Ce nu aveți voie să deschideți nu este în ea.',
    describe: 'Spuneți ce este și ce zi arată',
    describeSend: 'Păstrați',
    addHeading: 'Adăugați un fișier',
    added: 'Fișierul a sosit. Se verifică împotriva virușilor.',
    described: 'S-a păstrat.',
  },
  fr: {
    title: (reference) => `Fichiers du dossier ${reference}`,
    heading: 'Fichiers',
    none: 'Aucun fichier n’a été envoyé.',
    count: (files) => (files === 1 ? '1 fichier a été envoyé' : `${files} fichiers ont été envoyés`),
    statuses: { held: 'Vérification en cours', clean: 'Vérifié', infected: 'Infecté', unreadable: 'Ne peut pas être ouvert' },
    closed: {
      held: 'Il pourra être ouvert dès que la recherche de virus sera terminée.',
      infected: 'Un virus y a été trouvé. Personne ne peut l’ouvrir ; la personne qui l’a envoyé le voit sur sa page.',
      unreadable:
        'C’est un type de fichier qui n’est pas ouvert ici, ou il n’a pas pu être vérifié. Demandez une photo ou un PDF.',
    },
    isNew: 'Nouveau depuis la réponse',
    restricted: 'Médical',
    restrictedNote: 'Seuls la personne chargée du dossier, le rang supérieur et le responsable qualité l’ouvrent.',
    day: 'Jour montré',
    dayUnknown: 'Inconnu ; dans l’archive, il figure au jour de son arrivée',
    received: 'Reçu',
    from: 'Envoyé par',
    sources: { complainant: 'La personne qui a réclamé', staff: 'Le personnel', mail: 'E-mail' },
    size: 'Taille',
    hash: 'SHA-256 à la réception',
    save: (name) => `Enregistrer ${name}`,
    saveAll: (part, parts) =>
      parts === 1
        ? 'Enregistrer tous les fichiers, dans l’ordre'
        : `Enregistrer tous les fichiers, dans l’ordre : partie ${part} sur ${parts}`,
    saveAllNote:
      'Une archive, triée par le jour que montre chaque fichier, avec un index. Ce que vous ne pouvez pas ouvrir n’y figure pas.',
    describe: 'Indiquer de quoi il s’agit et quel jour il montre',
    describeSend: 'Conserver',
    addHeading: 'Ajouter un fichier',
    added: 'Le fichier est arrivé. La recherche de virus est en cours.',
    described: 'C’est conservé.',
  },
  it: {
    title: (reference) => `File del caso ${reference}`,
    heading: 'File',
    none: 'Non è stato inviato alcun file.',
    count: (files) => (files === 1 ? 'È stato inviato 1 file' : `Sono stati inviati ${files} file`),
    statuses: { held: 'In controllo', clean: 'Controllato', infected: 'Infetto', unreadable: 'Non si può aprire' },
    closed: {
      held: 'Si potrà aprire appena terminato il controllo dei virus.',
      infected: 'Vi è stato trovato un virus. Nessuno lo può aprire; chi lo ha inviato lo vede sulla propria pagina.',
      unreadable: 'È un tipo di file che qui non si apre, oppure non è stato possibile controllarlo. Chieda una foto o un PDF.',
    },
    isNew: 'Nuovo dopo la risposta',
    restricted: 'Medico',
    restrictedNote: 'Lo aprono solo chi si occupa del caso, il grado superiore e il responsabile della qualità.',
    day: 'Giorno che mostra',
    dayUnknown: 'Non noto; nell’archivio sta al giorno in cui è arrivato',
    received: 'Ricevuto',
    from: 'Inviato da',
    sources: { complainant: 'La persona che ha presentato il reclamo', staff: 'Il personale', mail: 'E-mail' },
    size: 'Dimensione',
    hash: 'SHA-256 alla ricezione',
    save: (name) => `Salva ${name}`,
    saveAll: (part, parts) =>
      parts === 1 ? 'Salva tutti i file, in ordine' : `Salva tutti i file, in ordine: parte ${part} di ${parts}`,
    saveAllNote:
      'Un archivio, ordinato secondo il giorno che ogni file mostra, con un indice. Ciò che Lei non può aprire non vi si trova.',
    describe: 'Indichi che cos’è e quale giorno mostra',
    describeSend: 'Conserva',
    addHeading: 'Aggiunga un file',
    added: 'Il file è arrivato. È in corso il controllo dei virus.',
    described: 'Conservato.',
  },
  ca: {
    title: (reference) => `Fitxers del cas ${reference}`,
    heading: 'Fitxers',
    none: 'No s’ha enviat cap fitxer.',
    count: (files) => (files === 1 ? 'S’ha enviat 1 fitxer' : `S’han enviat ${files} fitxers`),
    statuses: { held: 'S’està comprovant', clean: 'Comprovat', infected: 'Infectat', unreadable: 'No es pot obrir' },
    closed: {
      held: 'Es podrà obrir tan bon punt s’hagi comprovat que no té virus.',
      infected: 'S’hi ha trobat un virus. No el pot obrir ningú; qui l’ha enviat ho veu a la seva pàgina.',
      unreadable: 'És una mena de fitxer que aquí no s’obre, o no s’ha pogut comprovar. Demani una foto o un PDF.',
    },
    isNew: 'Nou des de la resposta',
    restricted: 'Mèdic',
    restrictedNote: 'Només l’obren qui porta el cas, el rang superior i el responsable de qualitat.',
    day: 'Dia que mostra',
    dayUnknown: 'No se sap; a l’arxiu consta el dia que va arribar',
    received: 'Rebut',
    from: 'Enviat per',
    sources: { complainant: 'La persona que s’ha queixat', staff: 'El personal', mail: 'Correu electrònic' },
    size: 'Mida',
    hash: 'SHA-256 en rebre’l',
    save: (name) => `Desar ${name}`,
    saveAll: (part, parts) =>
      parts === 1 ? 'Desar tots els fitxers, en ordre' : `Desar tots els fitxers, en ordre: part ${part} de ${parts}`,
    saveAllNote: 'Un arxiu, ordenat pel dia que mostra cada fitxer, amb un índex. El que vostè no pot obrir no hi és.',
    describe: 'Digui què és i quin dia mostra',
    describeSend: 'Conservar',
    addHeading: 'Afegeixi un fitxer',
    added: 'El fitxer ha arribat. S’està comprovant si té virus.',
    described: 'S’ha conservat.',
  },
  zh: {
    title: (reference) => `案件${reference}的文件`,
    heading: '文件',
    none: '没有收到文件。',
    count: (files) => `收到${files}个文件`,
    statuses: { held: '正在检查', clean: '已检查', infected: '有病毒', unreadable: '无法打开' },
    closed: {
      held: '查毒完成后即可打开。',
      infected: '发现病毒，任何人都不能打开；发送者可在自己的页面上看到。',
      unreadable: '这里不打开这种文件，或无法检查。请对方改发照片或PDF。',
    },
    isNew: '答复之后新增',
    restricted: '医疗材料',
    restrictedNote: '只有案件负责人、上一级和质量管理人员可以打开。',
    day: '所显示的日期',
    dayUnknown: '未知；在汇编中按收到日期排列',
    received: '收到时间',
    from: '发送者',
    sources: { complainant: '投诉人', staff: '工作人员', mail: '电子邮件' },
    size: '大小',
    hash: '收到时的SHA-256',
    save: (name) => `保存${name}`,
    saveAll: (part, parts) => (parts === 1 ? '按顺序保存全部文件' : `按顺序保存全部文件：第${part}部分，共${parts}部分`),
    saveAllNote: '一个压缩包，按每个文件所显示的日期排列，附有目录。您无权打开的文件不在其中。',
    describe: '说明它是什么、显示的是哪一天',
    describeSend: '保存',
    addHeading: '添加文件',
    added: '文件已收到，正在查毒。',
    described: '已保存。',
  },
};

export function evidenceWordsIn(language: PageLanguage): EvidenceWords {
  return words[language];
}
