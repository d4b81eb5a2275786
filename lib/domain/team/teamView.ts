/** The calls of a whole team by manager, or as the one list that one person works through. */
export type TeamView = 'byOwner' | 'together';
