// Where each holiday table comes from: the rules of the date-holidays package, and what people found to be different in the law.
// Correct a table here, then run `node local/holidays/generate.ts`; a date changed only in the JSON is lost at the next run.

export interface NamedDays {
  from: string;
  /** Absent for a single day. */
  until?: string;
  name: string;
}

export interface HolidaySource {
  country: string;
  region?: string;
  /** The language in which holidays are named, ISO 639-1. */
  language: string;
  notes: readonly string[];
  /** False where the package moves holidays that fall on a weekend to a working day and the law does not. */
  movesHolidays?: false;
  /** Names to use instead of the package's own, by its own name. */
  names?: Readonly<Record<string, string>>;
  /** Holidays the package does not know, in its own rule language. */
  additions?: readonly { rule: string; name: string }[];
  /** Dates the package gets wrong. Once it no longer does, generating fails, so that no correction outlives its reason. */
  corrections?: readonly { name: string; packageSays: string; on: string }[];
  /** The last year whose days an authority has named, where it does so each year and what the package says is as it ordered. */
  orderedUntil?: number;
  /** Years ordered day by day by an authority: these replace whatever the package says of them. */
  ordered?: { years: readonly number[]; holidays: readonly NamedDays[]; makeUpWorkingDays: readonly NamedDays[] };
}

export const holidaySources: readonly HolidaySource[] = [
  { country: 'RO', language: 'ro', notes: ['Codul muncii, art. 139: the Orthodox Easter decides the movable days.'] },
  {
    country: 'GB',
    region: 'ENG',
    language: 'en',
    notes: [
      'Banking and Financial Dealings Act 1971. A bank holiday proclaimed for one year (a coronation) has to be added by hand.',
    ],
  },
  {
    country: 'FR',
    language: 'fr',
    notes: ['Code du travail, art. L3133-1. Alsace and Moselle have two more days: give them as local holidays.'],
  },
  { country: 'IT', language: 'it', notes: ['Legge 260/1949. The day of the town’s patron saint is a local holiday.'] },
  {
    country: 'ES',
    region: 'CT',
    language: 'ca',
    notes: [
      'Each year an order of the Generalitat names the holidays: check the table against it. Each town adds two: local holidays.',
      'A holiday that falls on a weekend is not moved: in 2021 1 May was a Saturday and the order named no other day.',
      'The years until 2026 are as ordered, but for holidays on Sundays: no order names them, since Sundays are days of rest anyway.',
      'Later years are provisional. In 2016 and 2022 three holidays fell on Sundays, as they will in 2033: the orders named Whit Monday.',
    ],
    movesHolidays: false,
    orderedUntil: 2026,
    names: {
      'Any nou': 'Cap d’Any',
      'Día de los Reyes Magos': 'Reis',
      'Viernes Santo': 'Divendres Sant',
      'Lunes de Pascua': 'Dilluns de Pasqua Florida',
      'Día del Trabajador': 'Festa del Treball',
      Asunción: 'L’Assumpció',
      'Diada de Catalunya': 'Diada Nacional de Catalunya',
      'Fiesta Nacional de España': 'Festa Nacional d’Espanya',
      'Todos los Santos': 'Tots Sants',
      'Día de la Constitución Española': 'Dia de la Constitució',
      'La inmaculada concepción': 'La Immaculada',
    },
  },
  {
    country: 'CN',
    language: 'zh',
    notes: [
      '2024, 2025 and 2026 are as ordered by the General Office of the State Council on 2023-10-25, 2024-11-12 and 2025-11-04.',
      'Later years hold only the statutory days, with the two added from 2025 (the third day of the Spring Festival, 2 May).',
      'Each autumn an order adds days off around them and weekends worked in exchange: until then deadlines are provisional.',
      'The Mid-Autumn Festival of 2033 is on 8 September: the leap month follows the eleventh (GB/T 33661-2017), not the seventh.',
    ],
    names: { '清明节 清明節': '清明节' },
    additions: [
      { rule: 'chinese 01-0-03', name: '春节' },
      { rule: '05-02', name: '劳动节' },
    ],
    corrections: [{ name: '中秋节', packageSays: '2033-10-07', on: '2033-09-08' }],
    ordered: {
      years: [2024, 2025, 2026],
      holidays: [
        { from: '2024-01-01', name: '元旦' },
        { from: '2024-02-10', until: '2024-02-17', name: '春节' },
        { from: '2024-04-04', until: '2024-04-06', name: '清明节' },
        { from: '2024-05-01', until: '2024-05-05', name: '劳动节' },
        { from: '2024-06-10', name: '端午节' },
        { from: '2024-09-15', until: '2024-09-17', name: '中秋节' },
        { from: '2024-10-01', until: '2024-10-07', name: '国庆节' },
        { from: '2025-01-01', name: '元旦' },
        { from: '2025-01-28', until: '2025-02-04', name: '春节' },
        { from: '2025-04-04', until: '2025-04-06', name: '清明节' },
        { from: '2025-05-01', until: '2025-05-05', name: '劳动节' },
        { from: '2025-05-31', until: '2025-06-02', name: '端午节' },
        { from: '2025-10-01', until: '2025-10-08', name: '国庆节、中秋节' },
        { from: '2026-01-01', until: '2026-01-03', name: '元旦' },
        { from: '2026-02-15', until: '2026-02-23', name: '春节' },
        { from: '2026-04-04', until: '2026-04-06', name: '清明节' },
        { from: '2026-05-01', until: '2026-05-05', name: '劳动节' },
        { from: '2026-06-19', until: '2026-06-21', name: '端午节' },
        { from: '2026-09-25', until: '2026-09-27', name: '中秋节' },
        { from: '2026-10-01', until: '2026-10-07', name: '国庆节' },
      ],
      makeUpWorkingDays: [
        { from: '2024-02-04', name: '春节' },
        { from: '2024-02-18', name: '春节' },
        { from: '2024-04-07', name: '清明节' },
        { from: '2024-04-28', name: '劳动节' },
        { from: '2024-05-11', name: '劳动节' },
        { from: '2024-09-14', name: '中秋节' },
        { from: '2024-09-29', name: '国庆节' },
        { from: '2024-10-12', name: '国庆节' },
        { from: '2025-01-26', name: '春节' },
        { from: '2025-02-08', name: '春节' },
        { from: '2025-04-27', name: '劳动节' },
        { from: '2025-09-28', name: '国庆节、中秋节' },
        { from: '2025-10-11', name: '国庆节、中秋节' },
        { from: '2026-01-04', name: '元旦' },
        { from: '2026-02-14', name: '春节' },
        { from: '2026-02-28', name: '春节' },
        { from: '2026-05-09', name: '劳动节' },
        { from: '2026-09-20', name: '国庆节' },
        { from: '2026-10-10', name: '国庆节' },
      ],
    },
  },
];
