/** What the school has typed beside its former pupils in Alumni, one after another. Days are counted from the sample's own day. */
export interface AlumnusFact {
  offer?: string;
  contact?: string;
  contactConsent?: string;
  consentOn?: number;
  lastContact?: number;
  nextContact?: number;
  notes?: string;
}

/** In touch, quiet for long, planned, never asked, who may not be contacted, and a day that cannot be. */
export const alumniFacts: readonly AlumnusFact[] = [
  {
    offer: 'Speak',
    contact: 'E-mail, in the office list',
    contactConsent: 'Agreed',
    consentOn: -300,
    lastContact: -40,
    notes: 'Spoke to Year 11 about a first wage.',
  },
  {
    offer: 'Host a visit',
    contact: 'Through the bakery',
    contactConsent: 'Agreed',
    consentOn: -600,
    lastContact: -430,
  },
  { offer: 'Not yet asked', contactConsent: 'Agreed', consentOn: -200, lastContact: -90 },
  {},
  {
    offer: 'Mentor',
    contact: 'Telephone, in the office list',
    contactConsent: 'Agreed',
    consentOn: -150,
    lastContact: -140,
    nextContact: -3,
    notes: 'Would like to be asked in the autumn.',
  },
  { offer: 'Speak', contactConsent: 'Withdrawn', consentOn: -30, lastContact: -220 },
  {
    offer: 'Host a visit',
    contact: 'E-mail, in the office list',
    contactConsent: 'Agreed',
    consentOn: -420,
    lastContact: -75,
    nextContact: 120,
    notes: 'Showed our Year 10 round the wards.',
  },
  { offer: 'Speak', contactConsent: 'Agreed', consentOn: -20, lastContact: 12 },
  { offer: 'Other', contactConsent: 'Agreed', consentOn: -10 },
];
