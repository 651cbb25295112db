// What is said about a form that somebody saves to come back to, in every language of letters. Each page says that it is no complaint
// yet: who believes that it was sent would wait for an answer.

import type { Language } from '#core/language.ts';

export interface DraftWords {
  heading: string;
  keep: string;
  keepNote: string;
  comeBack: string;
  keptTitle: string;
  notSentYet: string;
  codeLabel: string;
  keptUntil(day: string): string;
  writeDown: string;
  byEmail: string;
  byText: string;
  copyNote: string;
  goOn: string;
  returnTitle: string;
  codeHint: string;
  open: string;
  notACode: string;
  nothingThere: string;
  tooManyTries(phone: string): string;
  restored(day: string): string;
  /** So many forms came at once that this one was not taken (W1). */
  tooManyForms(phone: string): string;
}

const words: Record<Language, DraftWords> = {
  en: {
    heading: 'Not finished?',
    keep: 'Save it and come back later',
    keepNote: 'You get a code to come back with. You need no account and no email address.',
    comeBack: 'Go on with a form that you saved',
    keptTitle: 'Saved, but not sent',
    notSentYet: 'This is not a complaint yet. Nobody can read it, and nobody looks into it, until you come back and send it.',
    codeLabel: 'Your code',
    keptUntil: (day) => `We keep it until ${day}. After that day it is deleted.`,
    writeDown: 'Write the code down or take a picture of it. Without the code nobody can open what you wrote. We cannot either.',
    byEmail: 'Put the code into an email',
    byText: 'Put the code into a text message',
    copyNote: 'This opens your own email or messages, where a copy of the code stays.',
    goOn: 'Go on writing now',
    returnTitle: 'Go on with a form that you saved',
    codeHint: 'Sixteen letters and digits. Capitals and dashes make no difference.',
    open: 'Open it',
    notACode: 'This is not quite one of our codes. Please compare it with what you wrote down.',
    nothingThere: 'There is nothing under this code. It was saved more than 30 days ago, or you have sent the form already.',
    tooManyTries: (phone) =>
      `Too many codes were tried from your connection. Please try again in an hour, or call us on ${phone} and tell us what happened.`,
    restored: (day) => `This is what you saved. It is kept until ${day}, and it is not a complaint until you send it.`,
    tooManyForms: (phone) =>
      `So many forms reach us at this moment that we could not take yours. Nothing you wrote is lost: it is still here. Please send it again in ten minutes, or call us on ${phone}.`,
  },
  ro: {
    heading: 'Nu ați terminat?',
    keep: 'Salvați și reveniți mai târziu',
    keepNote: 'Primiți un cod cu care puteți reveni. Nu aveți nevoie de cont și nici de adresă de e-mail.',
    comeBack: 'Continuați un formular salvat',
    keptTitle: 'Salvat, dar netrimis',
    notSentYet:
      'Aceasta nu este încă o plângere. Nimeni nu o poate citi și nimeni nu se ocupă de ea până când nu reveniți și nu o trimiteți.',
    codeLabel: 'Codul dumneavoastră',
    keptUntil: (day) => `O păstrăm până ${day}. După această zi se șterge.`,
    writeDown: 'Notați codul sau fotografiați-l. Fără cod nimeni nu poate deschide ce ați scris. Nici noi nu putem.',
    byEmail: 'Puneți codul într-un e-mail',
    byText: 'Puneți codul într-un SMS',
    copyNote: 'Se deschid e-mailul sau mesajele dumneavoastră, unde rămâne o copie a codului.',
    goOn: 'Continuați acum',
    returnTitle: 'Continuați un formular salvat',
    codeHint: 'Șaisprezece litere și cifre. Majusculele și liniuțele nu contează.',
    open: 'Deschideți',
    notACode: 'Acesta nu este un cod de-al nostru. Vă rugăm să îl comparați cu ce ați notat.',
    nothingThere: 'Nu există nimic sub acest cod. A fost salvat acum mai mult de 30 de zile sau ați trimis deja formularul.',
    tooManyTries: (phone) =>
      `S-au încercat prea multe coduri de la conexiunea dumneavoastră. Vă rugăm să încercați din nou peste o oră sau să ne sunați la ${phone} și să ne spuneți ce s-a întâmplat.`,
    restored: (day) => `Acesta este textul salvat. Se păstrează până ${day} și nu este o plângere până când nu îl trimiteți.`,
    tooManyForms: (phone) =>
      `Primim acum atât de multe formulare încât nu l-am putut prelua pe al dumneavoastră. Nu s-a pierdut nimic din ce ați scris: textul este tot aici. Vă rugăm să îl trimiteți din nou peste zece minute sau să ne sunați la ${phone}.`,
  },
  fr: {
    heading: 'Vous n’avez pas terminé ?',
    keep: 'Enregistrer et revenir plus tard',
    keepNote: 'Vous recevez un code pour revenir. Il ne faut ni compte ni adresse e-mail.',
    comeBack: 'Reprendre un formulaire enregistré',
    keptTitle: 'Enregistré, mais pas envoyé',
    notSentYet:
      'Ce n’est pas encore une réclamation. Personne ne peut la lire et personne ne s’en occupe tant que vous ne l’avez pas envoyée.',
    codeLabel: 'Votre code',
    keptUntil: (day) => `Nous le gardons jusqu’au ${day}. Après cette date, tout est effacé.`,
    writeDown:
      'Notez le code ou prenez-le en photo. Sans ce code, personne ne peut ouvrir ce que vous avez écrit. Nous non plus.',
    byEmail: 'Mettre le code dans un e-mail',
    byText: 'Mettre le code dans un SMS',
    copyNote: 'Cela ouvre votre propre messagerie, où une copie du code reste.',
    goOn: 'Continuer maintenant',
    returnTitle: 'Reprendre un formulaire enregistré',
    codeHint: 'Seize lettres et chiffres. Les majuscules et les tirets n’ont pas d’importance.',
    open: 'Ouvrir',
    notACode: 'Ce n’est pas tout à fait l’un de nos codes. Merci de le comparer avec ce que vous avez noté.',
    nothingThere:
      'Il n’y a rien sous ce code. Il a été enregistré il y a plus de 30 jours, ou vous avez déjà envoyé le formulaire.',
    tooManyTries: (phone) =>
      `Trop de codes ont été essayés depuis votre connexion. Réessayez dans une heure, ou appelez-nous au ${phone} et racontez-nous ce qui s’est passé.`,
    restored: (day) =>
      `Voici ce que vous avez enregistré. Nous le gardons jusqu’au ${day} ; ce n’est une réclamation qu’une fois envoyé.`,
    tooManyForms: (phone) =>
      `Nous recevons en ce moment tellement de formulaires que nous n’avons pas pu prendre le vôtre. Rien de ce que vous avez écrit n’est perdu : tout est encore ici. Merci de l’envoyer de nouveau dans dix minutes, ou de nous appeler au ${phone}.`,
  },
  it: {
    heading: 'Non ha finito?',
    keep: 'Salvare e tornare più tardi',
    keepNote: 'Riceve un codice per tornare. Non servono né un account né un indirizzo e-mail.',
    comeBack: 'Continuare un modulo salvato',
    keptTitle: 'Salvato, ma non inviato',
    notSentYet: 'Questo non è ancora un reclamo. Nessuno può leggerlo e nessuno se ne occupa finché Lei non torna e lo invia.',
    codeLabel: 'Il Suo codice',
    keptUntil: (day) => `Lo conserviamo fino a ${day}. Dopo questo giorno viene cancellato.`,
    writeDown: 'Annoti il codice o lo fotografi. Senza il codice nessuno può aprire ciò che ha scritto. Nemmeno noi.',
    byEmail: 'Mettere il codice in un’e-mail',
    byText: 'Mettere il codice in un SMS',
    copyNote: 'Si aprono la Sua posta o i Suoi messaggi, dove resta una copia del codice.',
    goOn: 'Continuare adesso',
    returnTitle: 'Continuare un modulo salvato',
    codeHint: 'Sedici lettere e cifre. Maiuscole e trattini non contano.',
    open: 'Aprire',
    notACode: 'Questo non è proprio uno dei nostri codici. Lo confronti con quello che ha annotato.',
    nothingThere: 'Non c’è nulla sotto questo codice. È stato salvato più di 30 giorni fa, oppure ha già inviato il modulo.',
    tooManyTries: (phone) =>
      `Dalla Sua connessione sono stati provati troppi codici. Riprovi tra un’ora, oppure ci chiami al ${phone} e ci racconti che cosa è successo.`,
    restored: (day) => `Questo è ciò che ha salvato. Lo conserviamo fino a ${day}; non è un reclamo finché non lo invia.`,
    tooManyForms: (phone) =>
      `In questo momento riceviamo così tanti moduli che non abbiamo potuto prendere il Suo. Nulla di ciò che ha scritto è andato perso: è ancora qui. Lo invii di nuovo tra dieci minuti, oppure ci chiami al ${phone}.`,
  },
  ca: {
    heading: 'No ha acabat?',
    keep: 'Desar-ho i tornar més tard',
    keepNote: 'Rep un codi per tornar. No li cal cap compte ni cap adreça electrònica.',
    comeBack: 'Continuar un formulari desat',
    keptTitle: 'Desat, però no enviat',
    notSentYet: 'Això encara no és una queixa. Ningú no la pot llegir i ningú no se n’ocupa fins que vostè torni i l’enviï.',
    codeLabel: 'El seu codi',
    keptUntil: (day) => `El conservem fins al ${day}. Després d’aquest dia s’esborra.`,
    writeDown: 'Apunti el codi o faci-li una foto. Sense el codi ningú no pot obrir el que ha escrit. Nosaltres tampoc.',
    byEmail: 'Posar el codi en un correu electrònic',
    byText: 'Posar el codi en un SMS',
    copyNote: 'S’obren el seu correu o els seus missatges, on queda una còpia del codi.',
    goOn: 'Continuar ara',
    returnTitle: 'Continuar un formulari desat',
    codeHint: 'Setze lletres i xifres. Les majúscules i els guions no importen.',
    open: 'Obrir',
    notACode: 'Aquest no és ben bé un dels nostres codis. Compari’l amb el que va apuntar.',
    nothingThere: 'No hi ha res amb aquest codi. Es va desar fa més de 30 dies, o vostè ja ha enviat el formulari.',
    tooManyTries: (phone) =>
      `S’han provat massa codis des de la seva connexió. Torni-ho a provar d’aquí a una hora, o truqui’ns al ${phone} i expliqui’ns què ha passat.`,
    restored: (day) => `Això és el que va desar. El conservem fins al ${day}; no és una queixa fins que l’enviï.`,
    tooManyForms: (phone) =>
      `En aquest moment rebem tants formularis que no hem pogut recollir el seu. No s’ha perdut res del que ha escrit: encara és aquí. Torni’l a enviar d’aquí a deu minuts, o truqui’ns al ${phone}.`,
  },
  zh: {
    heading: '还没写完？',
    keep: '保存，以后再继续',
    keepNote: '您会得到一个代码，凭它可以回来继续。不需要账号，也不需要电子邮箱。',
    comeBack: '继续填写已保存的表格',
    keptTitle: '已保存，但尚未提交',
    notSentYet: '这还不是投诉。在您回来提交之前，没有人能看到它，也不会有人处理。',
    codeLabel: '您的代码',
    keptUntil: (day) => `我们保存到${day}，过后即删除。`,
    writeDown: '请记下代码或拍照保存。没有代码，谁也打不开您写的内容，我们也不能。',
    byEmail: '把代码写进电子邮件',
    byText: '把代码写进短信',
    copyNote: '这会打开您自己的邮箱或短信，代码会在那里留下一份。',
    goOn: '现在继续填写',
    returnTitle: '继续填写已保存的表格',
    codeHint: '共十六个字母和数字，不分大小写，短横线可有可无。',
    open: '打开',
    notACode: '这个代码不太对。请与您记下的代码核对。',
    nothingThere: '这个代码下没有内容。可能已保存超过30天，或者您已经提交了表格。',
    tooManyTries: (phone) => `您所用的网络尝试代码的次数过多。请一小时后再试，或拨打${phone}告诉我们发生了什么。`,
    restored: (day) => `这是您保存的内容，保存到${day}。在您提交之前，它还不是投诉。`,
    tooManyForms: (phone) =>
      `目前收到的表格太多，我们未能接收您的表格。您写的内容没有丢失，仍在这里。请十分钟后再次提交，或拨打${phone}。`,
  },
};

export function draftWordsIn(language: Language): DraftWords {
  return words[language];
}
