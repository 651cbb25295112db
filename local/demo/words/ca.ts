// A life in Catalan: transport to a day centre that came late.

import type { LifeWords } from './life-words.ts';

export const ca: LifeWords = {
  complainant: { name: 'Montserrat Puig', email: 'montserrat@example.org' },
  complaint: {
    subject: 'El transport al centre de dia',
    text: 'Bona tarda. Durant les dues últimes setmanes el transport al centre de dia ha arribat tard quatre vegades, i dues vegades no ha vingut ningú a buscar-me. Vaig trucar tres vegades i em van dir que em tornarien la trucada, però no ho va fer ningú. Voldria saber per què, i voldria poder confiar altra vegada en el transport.',
  },
  called: 'L’he trucada per dir-li qui se n’ocupa. Està bé i prefereix que li truquem al matí.',
  accounts: {
    complainant: 'Va apuntar l’hora de cada viatge i ens va llegir la llista per telèfon.',
    concerned: 'El conductor tenia tres parades més aquells dies i cada vegada va avisar l’oficina que faria tard.',
  },
  firstFinding: {
    allegation: 'Viatges amb retard o que no es van fer',
    rationale:
      'La seva llista i el nostre registre coincideixen: quatre viatges van arribar amb més d’una hora de retard i dos no es van fer.',
  },
  firstAnswer: {
    apology: 'Sentim que vostè hagi hagut d’esperar al carrer i que ningú li tornés la trucada.',
    measures: 'La seva parada és ara la primera de la ruta, a les nou.',
    prevention: 'Qui fa més de vint minuts tard avisa per telèfon, i l’oficina comprova cada vespre que s’ha fet.',
    reason: 'No hem trobat que el conductor no es preocupés de vostè: cada vegada va demanar ajuda a l’oficina.',
  },
  compensation: 'Pels viatges que no es van fer i per les molèsties que li van causar',
  measure: 'Una persona que vostè coneix li truca cada setmana i li pregunta si el transport arriba a l’hora acordada',
  kept: 'S’ha fet tal com es va prometre; ho ha confirmat per telèfon.',
  treated: 'L’he trucada al matí, com havia demanat. Diu que tothom és tan amable amb ella com abans.',
  delivered: 'Ha trucat per dir que ha rebut la carta.',
  notSettled: {
    mail: 'Gràcies per la carta. El transport va millor, però ningú no m’ha dit per què durant dues setmanes no es van contestar les meves trucades. Voldria que s’ho mirés una altra persona.',
    why: 'Vol saber per què ningú no li va tornar la trucada i demana que s’ho miri una altra persona.',
  },
  meeting: {
    place: 'Biblioteca municipal, sala petita',
    said: 'Ens va explicar cada trucada. Vam decidir junts de llegir el registre de trucades.',
  },
  serious: 'Va esperar sola al carrer, amb fred, dues vegades.',
  accountability:
    'La ruta es va fer sense cap persona de reserva. No depenia del conductor; n’hem parlat amb qui prepara les rutes.',
  correctiveAction: 'El pla de rutes té sempre una persona de reserva',
  extension: 'Esperem el registre de trucades d’aquelles dues setmanes i el volem llegir abans de respondre-li.',
  allegations: [
    {
      allegation: 'Quatre viatges van arribar amb més d’una hora de retard i dos no es van fer',
      why: 'Va haver d’esperar al carrer.',
      rationale:
        'La seva llista i el nostre registre coincideixen. La ruta estava prevista per a un conductor més dels que hi havia.',
    },
    {
      allegation: 'Les seves trucades a l’oficina van ser ignorades',
      why: 'Tres vegades li van prometre que li tornarien la trucada.',
      rationale: 'El registre mostra que li vam trucar dues vegades, a un número que ja no és el seu.',
    },
  ],
  lastAnswer: {
    apology: 'Sentim que el transport li fallés sis dies i que hagués de descobrir vostè mateixa què no anava bé.',
    measures: 'La seva parada és ara la primera de la ruta, i hem corregit el seu número de telèfon.',
    prevention: 'A les rutes hi ha ara sempre una persona de reserva, i a cada trucada demanem el número correcte.',
    reason: 'Les seves trucades no van ser ignorades: vam provar de localitzar-la, en un número equivocat.',
  },
  appeal: {
    mail: 'He llegit la resposta. Al setembre vaig donar el meu número nou a l’oficina, de manera que no pot ser que no el tinguessin. Demano que es revisi.',
    reasons: 'Va donar el número nou al setembre i demana que es revisi la resposta.',
  },
  hearing: {
    place: 'Ajuntament, sala 2',
    said: 'Ens va ensenyar la nota del setembre. La vam escoltar i vam llegir junts el registre.',
  },
  review: {
    rationale: 'Hem tornat a llegir tot l’expedient, amb la nota del setembre. Ens va arribar i no es va anotar.',
    apology: 'Sentim que la seva nota del setembre no s’anotés.',
    measures: 'El seu número nou consta ara a totes les nostres llistes.',
    prevention: 'Cada canvi de número es rellegeix i es confirma per escrit.',
    reason: 'No hem trobat que ningú la volgués ignorar. El que es va decidir sobre el transport es manté.',
  },
  again: {
    rationale: 'Hem tornat a preguntar i hem mirat cada viatge des de llavors. Dos van arribar tard i ningú no la va avisar.',
    measures: 'Ara vostè té una sola persona a qui adreçar-se, que li truca després del primer viatge de cada setmana.',
  },
  comment: 'Al final m’han escoltat, i el transport arriba a l’hora.',
  lesson: 'Els canvis de número es confirmen per escrit, i les rutes tenen una persona de reserva.',
};
