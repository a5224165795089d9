/**
 * The careers audit: what a good programme has, row by row, in our own words and in the order that Careers Leaders know from
 * the printed SEND checklist. Rows whose rule has changed since keep their place and say what changed.
 */

export interface AuditRow {
  /** Stable for ever: 'CL1'. Evidence, action plans and earlier years hang on it. */
  readonly ref: string;
  /** What good looks like. */
  readonly item: string;
  /** The benchmark, criterion or duty that the row serves: 'Benchmark 3 · records'. */
  readonly serves: string;
  /** What counts as evidence, and how a special school or alternative provision might show it. */
  readonly help: string;
  /** Where the printed checklist's rule is out of date: what changed. */
  readonly replaces?: string;
  /** The row whose being in place makes this one in place too, because it is a later stage of the same fact. */
  readonly laterStage?: string;
  /** A legal duty, for schools to which the careers duty applies (content/schoolTypes says which). */
  readonly statutory?: 'duty';
}

export interface AuditSection {
  readonly key: string;
  readonly title: string;
  readonly intro: string;
  readonly rows: readonly AuditRow[];
  /** Ready rows below ours for the school's own items. */
  readonly spareRows: number;
}

const leadership: AuditSection = {
  key: 'leadership',
  title: 'Careers leadership',
  intro: 'Who leads careers, how they were trained, and who stands behind them.',
  spareRows: 2,
  rows: [
    {
      ref: 'CL1',
      item: 'One named person leads careers. They sit on the senior leadership team or have regular, minuted time with someone who does.',
      serves: 'Benchmark 1 · leadership',
      help: 'Job description, structure chart, dates of meetings with SLT. In a small school the role is often shared with transition or SENCO duties: say how much time it has.',
    },
    {
      ref: 'CL2',
      item: 'A place on Careers Leader training has been applied for, with a bursary where one is offered.',
      serves: 'Benchmark 1 · training',
      help: 'The application and its date. Counts as in place once CL3 or CL4 is.',
      laterStage: 'CL3',
    },
    {
      ref: 'CL3',
      item: 'Careers Leader training has begun.',
      serves: 'Benchmark 1 · training',
      help: 'Enrolment, modules finished so far, time set aside for study. Counts as in place once CL4 is.',
      laterStage: 'CL4',
    },
    {
      ref: 'CL4',
      item: 'Careers Leader training is finished and passed.',
      serves: 'Benchmark 1 · training',
      help: 'Certificate with date. If a new leader has taken over, start again at CL2 for them.',
    },
    {
      ref: 'CL5',
      item: 'A governor or trustee is named as the link for careers and reports back to the board.',
      serves: 'Benchmark 1 · leadership',
      help: 'Name, visit notes, minutes in which careers was discussed. A management committee member does the same in a PRU.',
    },
    {
      ref: 'CL6',
      item: 'The Quality in Careers Standard has been weighed up, is being worked towards, or is held.',
      serves: 'Benchmark 1 · evaluation',
      help: 'The decision and its reasons, the assessor’s report, or the certificate and its expiry date.',
    },
  ],
};

const strategy: AuditSection = {
  key: 'strategy',
  title: 'Careers strategy and programme',
  intro: 'The plan, the people outside school who help with it, and what is published.',
  spareRows: 3,
  rows: [
    {
      ref: 'SP1',
      item: 'A written careers strategy exists and its aims appear in the whole-school development or improvement plan.',
      serves: 'Benchmark 1 · strategy',
      help: 'The strategy with its date, and the page of the school plan where careers is found.',
    },
    {
      ref: 'SP2',
      item: 'The school is registered with The Careers & Enterprise Company.',
      serves: 'Benchmark 1 · support',
      help: 'Log-in to its tools, and more than one member of staff who can get in, so that access outlives one person.',
    },
    {
      ref: 'SP3',
      item: 'An Enterprise Coordinator has been in touch and there is an agreed plan of work.',
      serves: 'Benchmark 5 · support',
      help: 'Name, meeting notes, what has come of it for pupils.',
    },
    {
      ref: 'SP4',
      item: 'An Enterprise Adviser from business is matched with the school and takes an active part.',
      serves: 'Benchmark 5 · support',
      help: 'Name and employer, dates, what they did. Someone who knows supported employment is worth asking for.',
    },
    {
      ref: 'SP5',
      item: 'The school is a member of its local Careers Hub and uses what the Hub offers.',
      serves: 'Benchmark 1 · support',
      help: 'Membership, events attended, resources taken up.',
    },
    {
      ref: 'SP6',
      item: 'The school takes part in the local SEND Community of Practice, or in another network of special schools and alternative provision.',
      serves: 'Benchmark 3 · SEND',
      help: 'Meetings attended, and one thing that changed in school because of them.',
    },
    {
      ref: 'SP7',
      item: 'The careers programme builds from year to year, has stated learning outcomes, and can be fitted to every single learner.',
      serves: 'Benchmark 1 · programme',
      help: 'The programme by year and pathway. Show what it looks like for a learner with profound and multiple learning difficulties as well as for one taking GCSEs.',
    },
    {
      ref: 'SP8',
      item: 'Compass is completed every term in the version for specialist settings, where that is the school’s version, and the results steer the plan.',
      serves: 'Benchmark 1 · evaluation',
      help: 'Date and result of the last evaluation, benchmark by benchmark, and what was done next.',
      replaces:
        'Compass now has its own evaluation for specialist settings, and once a term is the expected rhythm.',
    },
    {
      ref: 'SP9',
      item: 'A summary of the careers programme is on the website, with the Careers Leader’s name and contact, how impact is measured, and the date of the next review.',
      serves: 'Website duty · Benchmark 1',
      help: 'The web address and the day on which you last checked it. All four parts must be there.',
      statutory: 'duty',
    },
    {
      ref: 'SP10',
      item: 'Parents and carers find on the website, in plain words, what the programme offers and how they can take part.',
      serves: 'Website duty · Benchmark 2 · parents',
      help: 'Web address; easy-read or translated versions; what parents said about it.',
      statutory: 'duty',
    },
    {
      ref: 'SP11',
      item: 'Learners find on the website careers information that they can read, hear or see for themselves.',
      serves: 'Website duty · Benchmark 2 · information',
      help: 'Web address; symbols, film, audio or switch access; pupils showing that they can use it.',
      statutory: 'duty',
    },
    {
      ref: 'SP12',
      item: 'A provider access policy statement is on the website and says how providers of technical education and apprenticeships can reach pupils.',
      serves: 'Provider access',
      help: 'Web address, date agreed, who to contact. It covers every registered pupil of Years 8 to 13, in or out of your benchmark cohort.',
      statutory: 'duty',
    },
    {
      ref: 'SP13',
      item: 'The programme is reviewed regularly and evaluated every year with what pupils, families, staff, advisers and employers say, and it changes as a result.',
      serves: 'Benchmark 1 · evaluation',
      help: 'Feedback in forms that your learners can give, the yearly evaluation, and "we heard, so we did".',
    },
    {
      ref: 'SP14',
      item: 'Bought-in careers guidance comes from organisations that hold the matrix Standard.',
      serves: 'Benchmark 8 · quality',
      help: 'The provider’s certificate. Not applicable where nothing is bought in.',
    },
    {
      ref: 'SP15',
      item: 'The school works with its Jobcentre and whatever school support it offers locally.',
      serves: 'Benchmark 5 · support',
      help: 'Named contact and what they did: work coaches in school, benefits talks for families, disability employment advice.',
    },
  ],
};

const benchmarks: AuditSection = {
  key: 'benchmarks',
  title: 'Gatsby Benchmarks',
  intro: 'Where the school stands against all eight.',
  spareRows: 1,
  rows: [
    {
      ref: 'BM1',
      item: 'The school works to the updated Gatsby Benchmarks and knows its latest score on each of the eight.',
      serves: 'Benchmarks 1 to 8',
      help: 'Date and score of the last evaluation. Say which pupils are in your benchmark cohort and who decided.',
      replaces:
        'The old row set a deadline of 2020. Since September 2025 the updated benchmarks are the ones to use (DfE guidance, May 2025).',
    },
  ],
};

const guidance: AuditSection = {
  key: 'guidance',
  title: 'Careers guidance',
  intro: 'Personal guidance with someone trained to give it.',
  spareRows: 1,
  rows: [
    {
      ref: 'CG1',
      item: 'A careers adviser qualified at Level 6 is employed by the school or commissioned from outside.',
      serves: 'Benchmark 8 · adviser',
      help: 'Name, qualification, days a year, contract. Experience with SEND, and how the adviser is briefed before meeting a learner.',
    },
    {
      ref: 'CG2',
      item: 'Every learner has a guidance meeting with that adviser by 16, in a form that works for them.',
      serves: 'Benchmark 8 · by 16',
      help: 'The Guidance tab. Meetings may be short, repeated, with family or a communication partner; note who took part and what was agreed.',
    },
    {
      ref: 'CG3',
      item: 'Every learner who stays on has a further guidance meeting by 18.',
      serves: 'Benchmark 8 · by 18',
      help: 'The Guidance tab. Show Year 14 leavers apart. Not applicable where nobody stays beyond Year 11.',
    },
  ],
};

const experience: AuditSection = {
  key: 'experience',
  title: 'What each young person experiences',
  intro: 'What every learner has met, tried and been given by the time they leave.',
  spareRows: 3,
  rows: [
    {
      ref: 'YP1',
      item: 'In every key stage each learner uses information on careers, pathways and the local job market for a real choice, and families are helped to use it too.',
      serves: 'Benchmark 2 · information',
      help: 'Dated activities in Key Stages 3, 4 and 5; adapted materials; supported-employment and local vacancy information.',
      replaces: 'Once by the age of 14 is no longer the measure: it is now once in each key stage.',
    },
    {
      ref: 'YP2',
      item: 'Every subject, in every year, shows how what is learnt there is used at work.',
      serves: 'Benchmark 4 · curriculum',
      help: 'The Curriculum tab, by subject or pathway and year; lesson examples; staff training on careers in the curriculum.',
      replaces:
        'Science, technology and maths are no longer singled out: the link to careers is for every subject, every year.',
    },
    {
      ref: 'YP3',
      item: 'Activities set out to unsettle stereotypes about who does what job, and learners meet varied role models, disabled people at work among them.',
      serves: 'Benchmark 3 · stereotypes',
      help: 'Role models met in the last year, marked on the Activities tab; what learners said afterwards.',
      replaces:
        'Extra input for girls in STEM has become a wider aim: challenge every stereotype, for every learner.',
    },
    {
      ref: 'YP4',
      item: 'By 16 each learner has met the whole range of providers: sixth form, college, training or apprenticeship provider, university. The provider access encounters take place in time.',
      serves: 'Benchmark 7 · by 16 · Provider access',
      help: 'Provider access: two encounters in Year 8 or by 28 February of Year 9, two in Year 10 or by 28 February of Year 11, two offered in Year 12 or by 28 February of Year 13, all in the school day.',
      replaces:
        'Meeting sixth-form providers alone is not enough now: the full range counts, and provider access has its own number and dates.',
      statutory: 'duty',
    },
    {
      ref: 'YP5',
      item: 'Guidance meetings are offered by 16 and again by 18, what was agreed is written down, and the learner and family receive it.',
      serves: 'Benchmark 8 · record',
      help: 'Share taken up, declined, still to be offered; how families hear that guidance is there; the record in words or symbols.',
      replaces: 'These are now meetings, not interviews, and telling parents how to get them is part of it.',
    },
    {
      ref: 'YP6',
      item: 'In each year from Year 7 until they leave, Year 14 included, each learner has at least one meaningful encounter with an employer.',
      serves: 'Benchmark 5 · every year',
      help: 'Meaningful: a purpose that all know, outcomes that suit the learner, talk both ways, time to think about it afterwards.',
      replaces: 'Each encounter now has to pass the test of being meaningful before it is counted.',
    },
    {
      ref: 'YP7',
      item: 'Each learner has several experiences of workplaces by 16 and at least one more by 18, among them a week’s worth in Years 7 to 9 and a week’s worth in Years 10 and 11.',
      serves: 'Benchmark 6 · workplaces',
      help: 'The Placements tab, in days. Job tasters, workplaces on site, supported placements with a job coach: each with employer feedback on a real task.',
      replaces:
        'Two placements, one by each age, gave way to several by 16 with days counted, and one more by 18.',
    },
    {
      ref: 'YP8',
      item: 'A learner who is thinking of higher education has been to at least two universities or other HE providers by 18, and met staff and students.',
      serves: 'Benchmark 7 · by 18',
      help: 'Visits with dates. Counts for those considering it only; not applicable in a year when nobody is.',
      replaces: 'The two visits are to providers of higher education, for each learner who considers it.',
    },
    {
      ref: 'YP9',
      item: 'Leavers are asked to join the alumni network, and alumni come back to help.',
      serves: 'Benchmark 3 · alumni',
      help: 'Consent recorded on leaving; alumni who spoke, hosted or sent a film this year.',
    },
    {
      ref: 'YP10',
      item: 'Each learner can see their own careers record, with help where needed, and uses it before each change of stage.',
      serves: 'Benchmark 3 · records',
      help: 'Pupil record printed or shared, with dates; used in annual reviews, options and leavers’ meetings. Absent learners and those who joined midway are included.',
    },
  ],
};

const sendRead: AuditSection = {
  key: 'sendSources',
  title: 'SEND: what you have weighed up',
  intro: 'Show that these were considered, and what you took from them.',
  spareRows: 1,
  rows: [
    {
      ref: 'SE1',
      item: 'The careers team has worked with the current SEND toolkit to the Gatsby Benchmarks.',
      serves: 'Benchmark 3 · SEND',
      help: 'Date, who took part, what was chosen to try.',
    },
    {
      ref: 'SE2',
      item: 'The team has discussed what Gatsby and The Careers & Enterprise Company say together about careers and SEND.',
      serves: 'Benchmark 3 · SEND',
      help: 'Meeting note. The benchmarks are the same for all; the staff who know the learner judge how they are met.',
    },
    {
      ref: 'SE3',
      item: 'The team has read Gatsby’s collection of views on SEND and compared it with its own practice.',
      serves: 'Benchmark 3 · SEND',
      help: 'Meeting note, and one thing done differently since.',
    },
  ],
};

const sendDone: AuditSection = {
  key: 'sendPractice',
  title: 'SEND: what you do about it',
  intro: 'Show how each of these shapes careers work for learners with SEND.',
  spareRows: 3,
  rows: [
    {
      ref: 'SC1',
      item: 'Learners look at the broadest choice of next steps before it is narrowed.',
      serves: 'Benchmark 7 · choice',
      help: 'Options explored a learner: work, supported internship, apprenticeship, college, specialist college, sixth form, community learning.',
    },
    {
      ref: 'SC2',
      item: 'There is a deliberate plan to lift aspirations: the learner’s, the family’s and the staff’s.',
      serves: 'Benchmark 3 · aspirations',
      help: 'Aspirations recorded over time; visits and role models that changed a mind; barriers talked through.',
    },
    {
      ref: 'SC3',
      item: 'Families are supported and drawn in early, and in ways that suit them.',
      serves: 'Benchmark 2 · parents',
      help: 'Who came, what they asked, home visits, benefits and travel advice, contact with families who do not come.',
    },
    {
      ref: 'SC4',
      item: 'Real encounters with real employers are growing in number.',
      serves: 'Benchmark 5 · encounters',
      help: 'Count this year against last, from the Activities tab; employers who came back.',
    },
    {
      ref: 'SC5',
      item: 'Every part of the programme is adapted to the learners who take part in it.',
      serves: 'Benchmark 3 · tailored',
      help: 'The same activity at several levels; communication aids, sensory needs and health planned for; how absent learners catch up.',
    },
    {
      ref: 'SC6',
      item: 'Looked-after learners and those in alternative provision or a PRU get more and better careers support; so do those who are often absent or join midway.',
      serves: 'Benchmark 3 · vulnerable',
      help: 'Careers in personal education plans; records asked for from the last school; entitlement compared by group.',
      replaces: 'Absent learners and those who change school have been added to the groups to look after.',
    },
    {
      ref: 'SC7',
      item: 'Learners who could have a 16 to 19 bursary, or support up to 25, are told and helped to apply.',
      serves: 'Benchmark 8 · support',
      help: 'Who was told, who applied. Not applicable where nobody stays beyond Year 11.',
    },
    {
      ref: 'SC8',
      item: 'Access to Work is used to pay for job coaching where a learner can have it.',
      serves: 'Benchmark 6 · support',
      help: 'Applications, coaches in place, supported internship partners.',
    },
    {
      ref: 'SC9',
      item: 'Decisions about next steps begin with what the learner hopes for.',
      serves: 'Benchmark 3 · aspirations',
      help: 'The learner’s own words, symbols or observed preferences beside each decision, and how they were found out.',
    },
    {
      ref: 'SC10',
      item: 'All staff start from the belief that paid work is possible.',
      serves: 'Benchmark 3 · aspirations',
      help: 'Staff training, the wording of plans and reviews, leavers in paid work whom staff can name.',
    },
    {
      ref: 'SC11',
      item: 'EHC plans and transition planning carry careers: outcomes, annual reviews from Year 9, and the move after school.',
      serves: 'Preparing for adulthood · Benchmark 3',
      help: 'A careers outcome in the plan, reviews on time, the autumn review before the local authority amends the plan (by 31 March of the year of transfer).',
    },
    {
      ref: 'SC12',
      item: 'Free SEND careers materials have been looked through and the useful ones are in use.',
      serves: 'Benchmark 2 · information',
      help: 'Look at The Careers & Enterprise Company, the Education and Training Foundation, NDTi and Barclays LifeSkills; list what you use, and for whom.',
    },
  ],
};

const inspection: AuditSection = {
  key: 'inspection',
  title: 'Ready for inspection: the golden thread',
  intro: 'What two special-school headteachers said that inspectors followed. Can you show it?',
  spareRows: 2,
  rows: [
    {
      ref: 'IN1',
      item: 'Destinations get better over the years, and a learner’s goals can be followed from the EHC plan and annual review to what they say themselves.',
      serves: 'Golden thread · destinations',
      help: 'Trend and Four years tabs; two or three learners whose thread you can lay out on a table.',
    },
    {
      ref: 'IN2',
      item: 'Careers is one of the blocks that the whole curriculum is built from.',
      serves: 'Golden thread · curriculum · Benchmark 4',
      help: 'Curriculum intent, subject plans, the Curriculum tab.',
    },
    {
      ref: 'IN3',
      item: 'From career-minded outcomes an unbroken line leads through what is taught and how, to experience of work, results and impact.',
      serves: 'Golden thread · outcomes',
      help: 'Golden thread tab: outcome, lesson, encounter, placement, destination for the same learner.',
    },
    {
      ref: 'IN4',
      item: 'A sample of EHC plans and annual reviews, with what learners and parents put into them, stands up to reading.',
      serves: 'Golden thread · EHC plans',
      help: 'Pick five at random each term and read them as a visitor would. Schemes of work were not asked for.',
    },
    {
      ref: 'IN5',
      item: 'Leaders, governors, teachers, assistants, learners and parents tell the same story of preparing for life after school.',
      serves: 'Golden thread · vision',
      help: 'Ask one of each what the school’s vision is for leavers: work, college or community learning.',
    },
    {
      ref: 'IN6',
      item: 'Staff bring ambition and life after school into talk about any subject, unprompted.',
      serves: 'Golden thread · staff',
      help: 'Briefings, subject examples: what does number work have to do with this learner’s hoped-for job?',
    },
    {
      ref: 'IN7',
      item: 'Leavers are followed for four years on a simple sheet that shows at a glance what the school’s work led to.',
      serves: 'Golden thread · destinations · Benchmark 3',
      help: 'Print the Four years tab, with or without names.',
    },
  ],
};

/** All sections of the audit, in the order of the printed checklist. 50 checklist rows and 7 inspection points. */
export const AUDIT_SECTIONS: readonly AuditSection[] = [
  leadership,
  strategy,
  benchmarks,
  guidance,
  experience,
  sendRead,
  sendDone,
  inspection,
];
