import type { School } from '../schools';

/** What is typed beside the audit's header fields on Start here: field -> text. Name and kind of school come from set-up. */
export const interview: Record<School, Record<string, string>> = {
  special: {
    interviewer: 'Peregrine Lovage, Careers Hub',
    interviewee: 'Saffron Dapplethatch, Careers Leader and assistant head',
    structure: '120 pupils, aged 11 to 19, on one site with a sixth-form house in town',
    profile:
      'Every pupil has an EHC plan. Main needs: severe and moderate learning difficulties, autism, speech and language; a small group with profound needs.',
    careersTeam:
      'Careers Leader (1 day a week), Level 6 adviser (18 days a year, commissioned), transition lead, work-experience coordinator (2 days), link governor.',
    leaversThisYear: '14',
    lastDestinations:
      'Most went on to the local college or a specialist college, three to supported internships, two to adult services; one is looking for a place.',
  },
  mainstream: {
    interviewer: 'Peregrine Lovage, Careers Hub',
    interviewee: 'Linden Coppermeadow, Careers Leader',
    structure: '1,200 pupils, aged 11 to 18',
    profile:
      'One in six has SEND, one in four attracts pupil premium; a growing number speak English as an additional language.',
    careersTeam:
      'Careers Leader (0.4), adviser (2 days a week), sixth-form progression lead, administrator (half a day), link governor.',
    leaversThisYear: '150',
    lastDestinations:
      'Nine in ten stayed in education; apprenticeships grew to eight in a hundred; four in a hundred are not in education or work.',
  },
};
