// A life in French: evening visits that came late, and medicines. No colon, semicolon or question: their spaces look like any other.

import type { LifeWords } from './life-words.ts';

export const fr: LifeWords = {
  complainant: { name: 'Jeanne Lefèvre', email: 'jeanne@example.org' },
  complaint: {
    subject: 'Les passages du soir',
    text: 'Bonjour. Ces deux dernières semaines, le passage du soir est arrivé si tard, quatre fois, que j’ai dû prendre mes médicaments à minuit. Deux fois, personne n’est venu. J’ai appelé l’accueil et l’on m’a dit que l’on me rappellerait, mais personne ne l’a fait. Je voudrais savoir pourquoi, et pouvoir de nouveau compter sur les passages.',
  },
  called: 'Je l’ai appelée pour lui dire qui s’en occupe. Elle va bien et préfère être appelée le matin.',
  accounts: {
    complainant: 'Elle a noté l’heure de chaque passage et nous a lu sa liste au téléphone.',
    concerned: 'L’intervenante avait trois passages de plus ces soirs-là et a prévenu l’accueil chaque fois de son retard.',
  },
  firstFinding: {
    allegation: 'Passages du soir en retard ou manqués',
    rationale:
      'Votre liste et notre journal concordent. Quatre passages sont arrivés avec plus de deux heures de retard, et deux n’ont pas eu lieu.',
  },
  firstAnswer: {
    apology: 'Nous regrettons que vous ayez dû attendre minuit pour vos médicaments, et que personne ne vous ait rappelée.',
    measures: 'Votre passage du soir est désormais le premier de la tournée, à sept heures.',
    prevention:
      'Toute personne qui a plus de vingt minutes de retard vous prévient, et l’accueil vérifie chaque soir que cela a été fait.',
    reason: 'Nous n’avons pas constaté que l’intervenante vous ait négligée. Elle a demandé de l’aide à l’accueil chaque fois.',
  },
  compensation: 'Pour les passages qui n’ont pas eu lieu et pour la gêne qu’ils vous ont causée',
  measure:
    'Une intervenante que vous connaissez vous appelle chaque semaine et vous demande si les passages arrivent à l’heure convenue',
  kept: 'Cela a été fait comme promis, elle l’a confirmé au téléphone.',
  treated:
    'Je l’ai appelée le matin, comme elle l’avait demandé. Elle dit que tout le monde est aussi aimable avec elle qu’avant.',
  delivered: 'Elle a appelé pour dire que la lettre est arrivée.',
  notSettled: {
    mail: 'Merci de votre lettre. Les passages vont mieux, mais personne ne m’a dit pourquoi mes appels sont restés sans réponse pendant deux semaines. Je voudrais que quelqu’un d’autre s’en occupe.',
    why: 'Elle veut savoir pourquoi personne ne l’a rappelée, et demande que quelqu’un d’autre s’en occupe.',
  },
  meeting: {
    place: 'Médiathèque, petite salle',
    said: 'Elle nous a raconté chaque appel. Nous avons décidé ensemble de lire le relevé des appels.',
  },
  serious: 'Quatre fois, les médicaments ont été pris à la mauvaise heure.',
  accountability:
    'La tournée était prévue sans personne pour remplacer. L’intervenante n’y est pour rien, nous en avons parlé avec la personne qui prépare les tournées.',
  correctiveAction: 'Le plan des tournées du soir prévoit toujours une personne pour remplacer',
  extension: 'Nous attendons le relevé des appels de ces deux semaines et voulons le lire avant de vous répondre.',
  allegations: [
    {
      allegation: 'Quatre passages du soir sont arrivés avec plus de deux heures de retard, et deux n’ont pas eu lieu',
      why: 'Les médicaments doivent être pris à heure fixe.',
      rationale:
        'Votre liste et notre journal concordent. La tournée était prévue pour une intervenante de plus qu’il n’y en avait.',
    },
    {
      allegation: 'Vos appels à l’accueil ont été ignorés',
      why: 'On lui a promis trois fois de la rappeler.',
      rationale: 'Le relevé montre que l’on vous a rappelée deux fois, à un numéro qui n’est plus le vôtre.',
    },
  ],
  lastAnswer: {
    apology:
      'Nous regrettons que les passages vous aient fait défaut six soirs, et que vous ayez dû découvrir vous-même ce qui n’allait pas.',
    measures: 'Votre passage du soir est désormais le premier de la tournée, et votre numéro de téléphone est corrigé.',
    prevention: 'Il y a désormais toujours une personne pour remplacer le soir, et nous demandons le bon numéro à chaque appel.',
    reason: 'Vos appels n’ont pas été ignorés. Nous avons essayé de vous joindre, au mauvais numéro.',
  },
  appeal: {
    mail: 'J’ai lu votre réponse. En septembre, j’ai donné mon nouveau numéro à l’accueil, vous l’aviez donc. Je vous demande de réexaminer cela.',
    reasons: 'Elle a donné son nouveau numéro en septembre et demande un réexamen.',
  },
  hearing: {
    place: 'Mairie, salle 2',
    said: 'Elle nous a montré le mot de septembre. Nous l’avons écoutée et avons lu le relevé ensemble.',
  },
  review: {
    rationale: 'Nous avons relu tout le dossier, avec le mot de septembre. Il nous est parvenu et n’a pas été noté.',
    apology: 'Nous regrettons que votre mot de septembre n’ait pas été noté.',
    measures: 'Votre nouveau numéro figure maintenant dans toutes nos listes.',
    prevention: 'Tout changement de numéro est relu et confirmé par écrit.',
    reason: 'Nous n’avons pas constaté que quelqu’un ait voulu vous ignorer. Ce qui a été décidé pour les passages demeure.',
  },
  again: {
    rationale:
      'Nous avons de nouveau demandé et regardé chaque passage depuis. Deux sont arrivés tard, et personne ne vous a prévenue.',
    measures:
      'Vous avez maintenant une seule personne à qui vous adresser, qui vous appelle après le premier passage de chaque semaine.',
  },
  comment: 'J’ai fini par être écoutée, et les passages arrivent à l’heure.',
  lesson: 'Les changements de numéro sont confirmés par écrit, et les tournées du soir ont une personne pour remplacer.',
};
