/**
 * From this confidence on a value is used; below it is offered for confirmation. Ours: 0.8 is what two sources that
 * agree reach, and what no single source reaches that may as well be something else, because a wrong value costs more
 * than a question.
 */
export const USED_FROM = 0.8;
