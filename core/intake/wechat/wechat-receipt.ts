// The one sentence that goes back at once. It names neither the provider nor a complaint, because others may look at the phone (M9).

import type { Language } from '#core/language.ts';

const receipts: Record<Language, (reference: string) => string> = {
  en: (reference) => `We have your message. Its reference is ${reference}. A person will be in touch.`,
  ro: (reference) => `Am primit mesajul dumneavoastră. Numărul lui este ${reference}. Vă va contacta un om.`,
  fr: (reference) => `Nous avons bien reçu votre message. Sa référence est ${reference}. Une personne vous contactera.`,
  it: (reference) => `Abbiamo ricevuto il Suo messaggio. Il riferimento è ${reference}. Una persona La contatterà.`,
  ca: (reference) => `Hem rebut el seu missatge. La referència és ${reference}. Una persona es posarà en contacte amb vostè.`,
  zh: (reference) => `已收到您的留言，编号 ${reference}。我们会有专人与您联系。`,
};

export function wechatReceipt(reference: string, language: Language): string {
  return receipts[language](reference);
}
