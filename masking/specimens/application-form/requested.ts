/** What the applicant asks for, as application.json calls it. */
export const REQUESTED = { code: 'personal-loan' } as const;
