import type { Variable } from '../../../lib/domain/content/vocabulary';
import type { BookProblem } from '../../../lib/domain/script/checkBook';
import { scripts_problem, scripts_problem_of, scripts_problem_than } from '../../../lib/locales/messages/messages';

/** Why a text or a part of a script cannot be saved, in one sentence. */
export function bookProblemText(problem: BookProblem, variables: readonly Variable[]): string {
  const { why } = problem;
  if ('variable' in problem) {
    const name = variables.find(({ key }) => key === problem.variable)?.label ?? problem.variable;
    return scripts_problem_of({ why, name });
  }
  if ('most' in problem) return scripts_problem_than({ why, is: problem.is, most: problem.most });
  if ('limit' in problem) return scripts_problem_than({ why, is: problem.is, most: problem.limit });
  return scripts_problem({ why });
}
