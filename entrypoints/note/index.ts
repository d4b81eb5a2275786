import { defineUnlistedScript } from '#imports';
import { noteWords } from '../../lib/content/spokenNote';
import { leavePart } from '../../lib/overlay/parts';

/** Injected where a CRM is in another language than its user has chosen: the words of notes in that language. */
export default defineUnlistedScript(() => leavePart('note', noteWords));
