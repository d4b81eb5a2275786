import { emailsByCaption, phonesByCaption } from '../labels/contacts';
import { EMAIL, PHONE } from '../labels/words';
import { openCard } from './card';

type Read = (card: ParentNode) => readonly string[];

const ofCard =
  (read: Read): Read =>
  (root) => {
    const card = openCard(root);
    return card ? read(card) : [];
  };

export const phones = /* @__PURE__ */ ofCard(/* @__PURE__ */ phonesByCaption(PHONE));
export const emails = /* @__PURE__ */ ofCard(/* @__PURE__ */ emailsByCaption(EMAIL));
