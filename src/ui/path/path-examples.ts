/** Made-up journeys of children in Arkadia, for tests and for looking at the path. */

import type { ClockStatus, PathClock, PathInput, Side } from './path-input.ts'

const zone = '+02:00'
const now = `2026-06-16T09:40:00${zone}`
type Told = { en: string; ar: string }
type Reader = keyof Told

type Row = [at: string, side: Side, en: string, ar: string, marks?: 'breach' | 'minor']

const happened: Row[] = [
  ['2026-01-14T10:20', 'down', 'School reports harm', 'المدرسة تبلّغ عن أذى'],
  ['2026-01-22T09:00', 'down', 'Safety plan agreed', 'خطة سلامة متفق عليها'],
  ['2026-01-26T09:00', 'up', 'Police inquiry opens', 'الشرطة تفتح تحقيقًا'],
  ['2026-02-19T10:00', 'up', 'Recorded interview', 'مقابلة مسجَّلة'],
  ['2026-03-30T10:00', 'down', 'Support stops', 'الدعم يتوقف', 'breach'],
  ['2026-04-20T10:00', 'up', 'Inquiry paused', 'تعليق التحقيق'],
  ['2026-05-12T21:40', 'up', 'Arrested', 'توقيفه'],
  ['2026-05-12T22:25', 'down', 'Mother told', 'إبلاغ أمه'],
  ['2026-05-13T08:30', 'down', 'Interpreter comes', 'حضور المترجم'],
  ['2026-05-13T09:15', 'up', 'Interviewed, no lawyer', 'استجواب بلا محامٍ', 'breach'],
  ['2026-05-13T11:20', 'up', 'Lawyer arrives', 'وصول المحامي'],
  ['2026-05-13T16:40', 'down', 'Possible victim', 'ضحية محتملة'],
  ['2026-05-14T10:05', 'up', 'Judge orders detention', 'القاضي يأمر باحتجازه'],
  ['2026-05-14T15:30', 'down', 'Sees a doctor', 'يفحصه طبيب'],
  ['2026-05-21T14:00', 'down', 'His mother visits', 'زيارة أمه', 'minor'],
  ['2026-05-28T11:00', 'up', 'Review: stays in', 'المراجعة: يبقى'],
  ['2026-05-29T14:00', 'down', 'His mother visits', 'زيارة أمه', 'minor'],
  ['2026-06-03T18:00', 'down', 'Held alone 5 hours', 'عُزل 5 ساعات', 'breach'],
  ['2026-06-05T14:00', 'down', 'His mother visits', 'زيارة أمه', 'minor'],
  ['2026-06-09T10:00', 'up', 'Charged', 'توجيه التهمة'],
  ['2026-06-11T12:00', 'up', 'Review missed', 'مراجعة لم تُعقد', 'breach'],
  ['2026-06-12T14:00', 'down', 'Fourth visit', 'الزيارة الرابعة'],
]

type ClockRow = [ClockStatus, Told, Told, started: string, due: string, resolved?: string]

const rights: ClockRow[] = [
  [
    'breached',
    { en: 'Support', ar: 'الدعم' },
    { en: 'stopped 78 days', ar: 'متوقف منذ 78 يومًا' },
    '2026-03-30T10:00',
    '2026-03-30T10:00',
    '2026-05-12T21:00',
  ],
  [
    'late',
    { en: 'Judge in 24 hours', ar: 'القاضي خلال 24 ساعة' },
    { en: '12 h 25 min late', ar: 'تأخر 12 س 25 د' },
    '2026-05-12T21:40',
    '2026-05-13T21:40',
    '2026-05-14T10:05',
  ],
  [
    'late',
    { en: 'Lawyer before interview', ar: 'محامٍ قبل الاستجواب' },
    { en: '2 h 05 min late', ar: 'تأخر 2 س 05 د' },
    '2026-05-12T21:40',
    '2026-05-13T09:15',
    '2026-05-13T11:20',
  ],
  [
    'met',
    { en: 'Parent told', ar: 'إبلاغ الوالدين' },
    { en: '45 min', ar: '45 دقيقة' },
    '2026-05-12T21:40',
    '2026-05-13T03:40',
    '2026-05-12T22:25',
  ],
  [
    'breached',
    { en: 'Review', ar: 'المراجعة' },
    { en: '5 days late', ar: 'متأخرة 5 أيام' },
    '2026-05-28T11:00',
    '2026-06-11T12:00',
  ],
  [
    'met',
    { en: 'Charged in 30 days', ar: 'الاتهام خلال 30 يومًا' },
    { en: 'day 27', ar: 'اليوم 27' },
    '2026-05-14T10:05',
    '2026-06-13T10:05',
    '2026-06-09T10:00',
  ],
  [
    'due',
    { en: 'Complaint answered', ar: 'الرد على الشكوى' },
    { en: '2 days left', ar: 'باقٍ يومان' },
    '2026-06-04T12:00',
    '2026-06-18T12:00',
  ],
  [
    'due',
    { en: 'Visit each week', ar: 'زيارة كل أسبوع' },
    { en: '3 days left', ar: 'باقٍ 3 أيام' },
    '2026-06-12T14:00',
    '2026-06-19T14:00',
  ],
  [
    'due',
    { en: 'Final decision', ar: 'القرار النهائي' },
    { en: '149 days left', ar: 'باقٍ 149 يومًا' },
    '2026-05-12T21:40',
    '2026-11-12T21:40',
  ],
]

const at = (local: string) => `${local}:00${zone}`

/** The journey of the design: harm reported, support that stopped, an arrest, detention before trial. */
export function harmThenArrest(reader: Reader = 'en'): PathInput {
  const say = (en: string, ar: string) => (reader === 'en' ? en : ar)
  return {
    now,
    home: say('At home with his mother', 'في البيت مع أمه'),
    events: happened.map(([local, side, en, ar, mark], i) => ({
      id: `e${i}`,
      type: 'example',
      at: at(local),
      side,
      label: say(en, ar),
      minor: mark === 'minor',
      breach: mark === 'breach',
      href: `#e${i}`,
    })),
    spells: [
      {
        kind: 'detention',
        status: 'police-custody',
        from: at('2026-05-12T21:40'),
        to: at('2026-05-14T10:05'),
        label: say('Police custody', 'حجز الشرطة'),
        place: say('Police cell, Harbour station', 'زنزانة الشرطة، مركز الميناء'),
      },
      {
        kind: 'detention',
        status: 'pre-sentence',
        from: at('2026-05-14T10:05'),
        label: say('Locked up before trial', 'محتجز قبل المحاكمة'),
        place: say('Brenna Youth Remand Centre', 'مركز برينا للشباب'),
      },
      {
        kind: 'care',
        from: at('2026-06-18T09:30'),
        label: say('With his aunt (asked for)', 'عند خالته (مطلوب)'),
      },
    ],
    clocks: rights.map(
      ([status, label, words, startedAt, dueAt, resolvedAt], i): PathClock => ({
        safeguard: `R-${i}`,
        label: label[reader],
        status,
        startedAt: at(startedAt),
        dueAt: at(dueAt),
        resolvedAt: resolvedAt ? at(resolvedAt) : null,
        words: words[reader],
      }),
    ),
    ahead: [
      {
        kind: 'hearing',
        at: at('2026-06-18T09:30'),
        label: say('Hearing on release', 'جلسة الإفراج'),
        href: '#a1',
      },
      { kind: 'plan', at: at('2026-06-19T18:00'), label: say('Visit due', 'موعد الزيارة'), href: '#a2' },
      { kind: 'plan', at: at('2026-06-30T10:00'), label: say('Case meeting', 'اجتماع الحالة'), href: '#a3' },
      { kind: 'plan', at: at('2026-08-22T10:00'), label: say('Plan review', 'مراجعة الخطة'), href: '#a4' },
      {
        kind: 'deadline',
        at: at('2026-11-12T21:40'),
        label: say('Decide or release', 'حكم أو إفراج'),
        breachIfPassed: true,
        href: '#a5',
      },
    ],
  }
}

/** One arrest, three hours ago. */
export function arrestThisMorning(): PathInput {
  const start = at('2026-06-16T06:35')
  return {
    now,
    events: [
      { id: 'a', type: 'apprehended', at: start, side: 'up', label: 'Arrested' },
      { id: 'b', type: 'parents-informed', at: at('2026-06-16T07:10'), side: 'up', label: 'Parents told' },
    ],
    spells: [
      {
        kind: 'detention',
        status: 'police-custody',
        from: start,
        label: 'Police custody',
        place: 'Harbour station',
      },
    ],
    clocks: [
      {
        safeguard: 'ARR-1',
        label: 'Parents told',
        status: 'met',
        startedAt: start,
        dueAt: at('2026-06-16T12:35'),
        resolvedAt: at('2026-06-16T07:10'),
        words: '35 min',
      },
      {
        safeguard: 'ARR-3',
        label: 'Before a judge within 24 hours',
        status: 'due',
        startedAt: start,
        dueAt: at('2026-06-17T06:35'),
        words: '20 h 55 min left',
      },
    ],
    ahead: [
      { kind: 'deadline', at: at('2026-06-17T06:35'), label: 'Judge or release', breachIfPassed: true },
    ],
  }
}
