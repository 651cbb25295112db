// What a program answers to a text by itself, in all six languages. An answer names neither provider nor matter and tells nothing of a
// case: whoever holds the phone may be the one who must not know (M9). Only an answer asks for a reply, since only it knows that there is
// a number to reply to (M5).

import * as z from 'zod';
import type { Language } from '#core/language.ts';

export const TextAnswer = z.enum([
  /** HELP, STATUS (M18); the second for somebody of whom nothing is open. */
  'help',
  'status',
  'nothing_open',
  /** STOP and START (M3, M4). */
  'stopped',
  'resumed',
  /** Several cases are open: which is it about? (M8) */
  'which_case',
  /** Nobody can tell what the message is about (M13). */
  'unclear',
  /** Pictures do not arrive by text (M12). */
  'pictures',
]);
export type TextAnswer = z.infer<typeof TextAnswer>;

export interface TextAnswerFacts {
  phone: string;
  /** A page where the reader sees how far we are, or can add pictures. */
  link?: string | undefined;
  /** What `which_case` asks about, in the order of the numbers. */
  choices?: readonly string[] | undefined;
}

type Sentences = Record<TextAnswer, (facts: TextAnswerFacts) => string> & { subject: string };

const numbered = ({ choices = [] }: TextAnswerFacts, or: string, is: string) =>
  choices.map((choice, index) => `${index + 1} ${is} ${choice}`).join(or);
const numbers = ({ choices = [] }: TextAnswerFacts, or: string) => choices.map((_choice, index) => index + 1).join(or);

const sentences: Record<Language, Sentences> = {
  en: {
    subject: 'a short answer by text',
    help: ({ phone }) =>
      `Write to us here about whatever troubles you, or call ${phone}. STATUS: how far we are. STOP: no more texts.`,
    status: ({ phone, link }) =>
      `we are looking after what you wrote and you will hear from us. ${link ? `Open ${link}` : `Please call ${phone}`}`,
    nothing_open: ({ phone }) => `Nothing is open for this number. Write to us here or call ${phone}.`,
    stopped: ({ phone }) =>
      `You get no more texts. What we owe you comes another way; call ${phone} to say which. START brings texts back.`,
    resumed: () => 'You get texts from us again. STOP ends them.',
    which_case: (facts) =>
      `Which is your message about: ${numbered(facts, ' or ', 'for')}? Please reply ${numbers(facts, ' or ')}.`,
    unclear: ({ phone }) => `we have your message. Please tell us in a few words what happened, or call ${phone}.`,
    pictures: ({ phone, link }) =>
      `pictures do not reach us by text. ${link ? `Please add them here: ${link}` : `Please call ${phone} and we find a way together.`}`,
  },
  ro: {
    subject: 'un scurt răspuns prin SMS',
    help: ({ phone }) =>
      `Ne puteți scrie aici despre orice vă supără sau ne puteți suna la ${phone}. STADIU: unde am ajuns. STOP: fără alte mesaje.`,
    status: ({ phone, link }) =>
      `ne ocupăm de ceea ce ne-ați scris și veți primi vești de la noi. ${link ? `Deschideți ${link}` : `Sunați la ${phone}`}`,
    nothing_open: ({ phone }) => `Nu avem nimic în lucru pentru acest număr. Scrieți-ne aici sau sunați la ${phone}.`,
    stopped: ({ phone }) =>
      `Nu mai primiți mesaje. Ce vă datorăm ajunge pe altă cale; sunați la ${phone} ca să spuneți care. START: din nou mesaje.`,
    resumed: () => 'Primiți din nou mesaje de la noi. STOP le oprește.',
    which_case: (facts) =>
      `Despre ce este mesajul: ${numbered(facts, ' sau ', 'pentru')}? Vă rugăm să răspundeți ${numbers(facts, ' sau ')}.`,
    unclear: ({ phone }) =>
      `am primit mesajul. Vă rugăm să ne spuneți în câteva cuvinte ce s-a întâmplat sau sunați la ${phone}.`,
    pictures: ({ phone, link }) =>
      `pozele nu ne ajung prin SMS. ${link ? `Le puteți adăuga aici: ${link}` : `Sunați la ${phone} și găsim împreună o cale.`}`,
  },
  fr: {
    subject: 'une courte réponse par SMS',
    help: ({ phone }) =>
      `Écrivez-nous ici ce qui vous préoccupe, ou appelez le ${phone}. SUIVI : où nous en sommes. STOP : plus de SMS.`,
    status: ({ phone, link }) =>
      `nous nous occupons de votre message et nous vous tiendrons au courant. ${link ? `Ouvrez ${link}` : `Appelez le ${phone}`}`,
    nothing_open: ({ phone }) => `Rien n’est en cours pour ce numéro. Écrivez-nous ici ou appelez le ${phone}.`,
    stopped: ({ phone }) =>
      `Vous ne recevrez plus de SMS. Ce que nous vous devons arrivera autrement : appelez le ${phone} pour dire comment. START : à nouveau des SMS.`,
    resumed: () => 'Vous recevez à nouveau nos SMS. STOP les arrête.',
    which_case: (facts) =>
      `Sur quoi porte votre message : ${numbered(facts, ' ou ', 'pour')} ? Répondez ${numbers(facts, ' ou ')}.`,
    unclear: ({ phone }) =>
      `nous avons reçu votre message. Dites-nous en quelques mots ce qui s’est passé, ou appelez le ${phone}.`,
    pictures: ({ phone, link }) =>
      `les photos ne nous parviennent pas par SMS. ${link ? `Vous pouvez les ajouter ici : ${link}` : `Appelez le ${phone}, nous trouverons un moyen.`}`,
  },
  it: {
    subject: 'una breve risposta per SMS',
    help: ({ phone }) =>
      `Ci scriva qui che cosa La preoccupa o chiami il ${phone}. STATO: a che punto siamo. STOP: niente più SMS.`,
    status: ({ phone, link }) =>
      `ci stiamo occupando di ciò che ci ha scritto e avrà nostre notizie. ${link ? `Apra ${link}` : `Chiami il ${phone}`}`,
    nothing_open: ({ phone }) => `Non c'è nulla in corso per questo numero. Ci scriva qui o chiami il ${phone}.`,
    stopped: ({ phone }) =>
      `Non riceverà più SMS. Ciò che Le dobbiamo arriva in altro modo: chiami il ${phone} per dirci quale. START: di nuovo SMS.`,
    resumed: () => 'Riceve di nuovo i nostri SMS. STOP li ferma.',
    which_case: (facts) =>
      `Di che cosa parla il Suo messaggio: ${numbered(facts, ' o ', 'per')}? Risponda ${numbers(facts, ' o ')}.`,
    unclear: ({ phone }) =>
      `abbiamo ricevuto il Suo messaggio. Ci dica in poche parole che cosa è successo o chiami il ${phone}.`,
    pictures: ({ phone, link }) =>
      `le foto non ci arrivano per SMS. ${link ? `Può aggiungerle qui: ${link}` : `Chiami il ${phone} e troviamo insieme un modo.`}`,
  },
  ca: {
    subject: 'una resposta breu per SMS',
    help: ({ phone }) => `Escrigui'ns aquí el que el preocupa o truqui al ${phone}. ESTAT: on som. STOP: cap més SMS.`,
    status: ({ phone, link }) =>
      `ens ocupem del que ens ha escrit i tindrà notícies nostres. ${link ? `Obri ${link}` : `Truqui al ${phone}`}`,
    nothing_open: ({ phone }) => `No hi ha res obert per a aquest número. Escrigui'ns aquí o truqui al ${phone}.`,
    stopped: ({ phone }) =>
      `No rebrà més SMS. El que li devem arribarà d'una altra manera: truqui al ${phone} per dir-nos quina. START: un altre cop SMS.`,
    resumed: () => 'Torna a rebre els nostres SMS. STOP els atura.',
    which_case: (facts) =>
      `De què tracta el seu missatge: ${numbered(facts, ' o ', 'per a')}? Respongui ${numbers(facts, ' o ')}.`,
    unclear: ({ phone }) => `hem rebut el seu missatge. Digui'ns en poques paraules què ha passat o truqui al ${phone}.`,
    pictures: ({ phone, link }) =>
      `les fotos no ens arriben per SMS. ${link ? `Les pot afegir aquí: ${link}` : `Truqui al ${phone} i trobarem una manera.`}`,
  },
  zh: {
    subject: '短信简短答复',
    help: ({ phone }) => `您可以在此写下困扰您的事，或致电${phone}。回复“进度”了解进展，回复“停止”不再收短信。`,
    status: ({ phone, link }) => `您的留言有人跟进，我们会联系您。${link ? `请看 ${link}` : `请致电${phone}`}`,
    nothing_open: ({ phone }) => `此号码没有进行中的事项。您可以在此留言，或致电${phone}。`,
    stopped: ({ phone }) => `您不会再收到短信。应给您的答复会以其他方式送达，请致电${phone}告知。回复“开始”可恢复短信。`,
    resumed: () => '您将重新收到我们的短信。回复“停止”即可停止。',
    which_case: (facts) => `您的短信是关于：${numbered(facts, '，还是 ', '=')}？请回复${numbers(facts, '或')}。`,
    unclear: ({ phone }) => `短信已收到。请用几句话告诉我们发生了什么，或致电${phone}。`,
    pictures: ({ phone, link }) => `我们收不到彩信图片。${link ? `请在此上传：${link}` : `请致电${phone}，我们一起想办法。`}`,
  },
};

/** The answer without the reference that stands before it when there is a case (M8). */
export function writeTextAnswer(answer: TextAnswer, language: Language, facts: TextAnswerFacts): string {
  return sentences[language][answer](facts);
}

/** The subject under which a copy is kept. */
export function textAnswerSubject(language: Language): string {
  return sentences[language].subject;
}
