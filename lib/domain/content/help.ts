/** Topics of the user guide in the order a new user needs them; each is a file per language in `lib/content/help`. */
export const helpTopics = [
  'first-day',
  'strip',
  'list',
  'call',
  'offers',
  'rules',
  'report',
  'privacy',
  'trouble',
] as const;
export type HelpTopic = (typeof helpTopics)[number];

export type HelpBlock =
  | { readonly kind: 'heading' | 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

export interface HelpPage {
  readonly topic: HelpTopic;
  readonly title: string;
  readonly blocks: readonly HelpBlock[];
}

/** The whole guide in one language, in the order of `helpTopics`. */
export type Guide = readonly HelpPage[];

const BETWEEN_BLOCKS = /\n{2,}/;

/**
 * Reads a page of the guide: `#` its title, `##` headings, `- ` lists, all else is plain text. Nothing in it is markup.
 *
 * @throws Error naming the topic where the title is missing
 */
export function readHelpPage(topic: HelpTopic, text: string): HelpPage {
  const [head = '', ...rest] = text.trim().split(BETWEEN_BLOCKS);
  if (!head.startsWith('# ')) throw new Error(`The guide's page ${topic} has no title.`);
  return { topic, title: head.slice(2), blocks: rest.map(blockOf) };
}

function blockOf(text: string): HelpBlock {
  if (text.startsWith('## ')) return { kind: 'heading', text: text.slice(3) };
  if (text.startsWith('- ')) return { kind: 'list', items: text.split('\n').map((line) => line.slice(2)) };
  return { kind: 'text', text: text.replaceAll('\n', ' ') };
}
