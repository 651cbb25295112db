// A life in English: evening visits that came late, and medicines.

import type { LifeWords } from './life-words.ts';

export const en: LifeWords = {
  complainant: { name: 'Margaret Ellis', email: 'margaret@example.org' },
  complaint: {
    subject: 'The evening visits',
    text: 'Good afternoon. In the last two weeks the evening visit came so late four times that I had to take my medicine at midnight. Twice nobody came at all. I rang the office and was told that somebody would call me back, but nobody did. I would like to know why, and I would like to be able to rely on the visits again.',
  },
  called: 'I rang her to say who is looking into it. She is well, and prefers to be called in the mornings.',
  accounts: {
    complainant: 'She wrote down the hour of each visit and read her list to us on the phone.',
    concerned: 'The carer had three extra visits on those evenings and told the office each time that she would be late.',
  },
  firstFinding: {
    allegation: 'Late and missed evening visits',
    rationale: 'Your list and our visit log agree: four visits came more than two hours late, and two did not take place.',
  },
  firstAnswer: {
    apology: 'We are sorry that you had to wait until midnight for your medicine, and that nobody called you back.',
    measures: 'Your evening visit is now the first of its round, at seven o’clock.',
    prevention:
      'Whoever is going to be more than twenty minutes late calls you, and the office checks every evening that this was done.',
    reason: 'That the carer did not care about you we could not find: she told the office each time that she needed help.',
  },
  compensation: 'For the visits that did not take place, and for the trouble they gave you',
  measure: 'A carer you know calls on you each week and asks whether the visits come at the hour you agreed',
  kept: 'It was done as promised; she confirmed it on the phone.',
  treated: 'I rang her, as she had asked, in the morning. She says that everybody is as kind to her as before.',
  delivered: 'She rang to say that our letter has arrived.',
  notSettled: {
    mail: 'Thank you for your letter. The visits are better, but nobody has told me why my calls were not answered for two weeks. I would like somebody else to look into it.',
    why: 'She wants to know why nobody called back, and asks that somebody else looks into it.',
  },
  meeting: {
    place: 'The library, small meeting room',
    said: 'She told us about each call. We agreed to read the telephone records of the office.',
  },
  serious: 'Medicine was taken at the wrong hour four times.',
  accountability:
    'The rota was made without anybody to stand in. This was not the carer’s doing; we have talked about it with whoever plans the rounds.',
  correctiveAction: 'The plan for evening rounds always has one person to stand in',
  extension: 'We are waiting for the telephone records of those two weeks, and want to read them before we answer you.',
  allegations: [
    {
      allegation: 'Four evening visits were more than two hours late, and two did not take place',
      why: 'Medicine has to be taken at a fixed hour.',
      rationale: 'Your list and our visit log agree. The round was planned for one carer more than there was.',
    },
    {
      allegation: 'Your calls to the office were ignored',
      why: 'She was promised three times that somebody would call her back.',
      rationale: 'The records show that a colleague called you back twice, at a number that is no longer yours.',
    },
  ],
  lastAnswer: {
    apology: 'We are sorry that the visits failed you on six evenings, and that you had to find out yourself what was wrong.',
    measures: 'Your evening visit is now the first of its round, and we have corrected your telephone number.',
    prevention: 'There is now always somebody to stand in on evening rounds, and we ask for the right number at every call.',
    reason: 'Your calls were not ignored: we tried to reach you, at the wrong number.',
  },
  appeal: {
    mail: 'I have read your answer. I gave the office my new number in September, so it cannot be that you did not have it. I ask you to look at this again.',
    reasons: 'She gave us her new number in September and asks that this be looked at again.',
  },
  hearing: {
    place: 'The town hall, room 2',
    said: 'She showed us the note that she sent in September. We listened to the recordings of the calls together.',
  },
  review: {
    rationale: 'We read the whole file again, with the note from September. It reached us, and was not entered.',
    apology: 'We are sorry that your note was not entered in September.',
    measures: 'Your new number now stands in every one of our lists.',
    prevention: 'Changes of a number are read back and confirmed in writing.',
    reason: 'That anybody meant to ignore you we could not find. What was decided about the visits stands.',
  },
  again: {
    rationale: 'We asked again, and looked at every visit since. Two of them were late, and nobody called you.',
    measures: 'You now have one person to turn to, who calls you after the first visit of each week.',
  },
  comment: 'I was listened to in the end, and the visits come on time.',
  lesson: 'Changes of a telephone number are confirmed in writing, and evening rounds have somebody to stand in.',
};
