import { ENTITLEMENT_CRITERIA, type EntitlementCriterion } from './entitlement';

/** Lines of Catch-up; a further one says how many more pupils there are. */
export const CATCH_UP_LINES = 120;

/** What is planned to make good what pupils miss of a criterion. */
export interface Remedy {
  readonly criterion: string;
  /** What the activity is called to begin with: a person may reword it. Empty where meetings are booked instead. */
  readonly title: string;
  /** Keys of ACTIVITY_KINDS that are ticked to begin with. */
  readonly kinds: readonly string[];
  /** The encounter is one that the provider access rules ask for, in the school day. */
  readonly providerAccess: boolean;
}

const remedyOf = ({ key, area }: EntitlementCriterion): Omit<Remedy, 'criterion'> => {
  switch (area) {
    case 'information':
      return { title: 'careers information', kinds: ['information'], providerAccess: false };
    case 'employers':
      return { title: 'employer encounter', kinds: ['employer'], providerAccess: false };
    case 'workplaces':
      return { title: 'workplace visit', kinds: ['workplace'], providerAccess: false };
    case 'guidance':
      return { title: '', kinds: [], providerAccess: false };
    // Most encounters that the rules mean are with colleges and training providers: one kind is ticked, the person knows which.
    case 'access':
      return { title: 'provider encounter', kinds: ['training'], providerAccess: true };
    case 'providers':
      return {
        sixthForm: { title: 'sixth form', kinds: ['sixthForm'], providerAccess: false },
        college: { title: 'college', kinds: ['college'], providerAccess: false },
        training: { title: 'apprenticeships and training', kinds: ['training'], providerAccess: false },
        university: { title: 'university', kinds: ['university'], providerAccess: false },
        heVisits: { title: 'university', kinds: ['university'], providerAccess: false },
      }[key]!;
  }
};

/** What makes good each criterion, in the order of the criteria. An earlier year without an employer cannot be made good. */
export const REMEDIES: readonly Remedy[] = ENTITLEMENT_CRITERIA.filter(
  ({ key }) => key !== 'employerBefore',
).map((criterion) => {
  const remedy = remedyOf(criterion);
  return {
    ...remedy,
    criterion: criterion.key,
    title: remedy.title === '' ? '' : `Catch-up: ${remedy.title}`,
  };
});

/** What an activity is called that is planned for pupils who miss different things. */
export const ANY_REMEDY_TITLE = 'Catch-up';
