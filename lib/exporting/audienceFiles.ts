import { type Audience, type Cabinet, cabinetFormats } from '../domain/exporting/audience';
import { md5 } from './md5';

/** A file for a cabinet; where it wants phones and e-mails apart there are two. */
export interface AudienceFile {
  readonly of: 'all' | 'phones' | 'emails';
  readonly text: string;
}

/** The files a cabinet takes: each value hashed by itself, nothing of the client beside it. */
export async function audienceFiles({ members }: Audience, cabinet: Cabinet): Promise<readonly AudienceFile[]> {
  const { header, hash } = cabinetFormats[cabinet];
  const hashed = async (values: readonly string[]) =>
    Promise.all(values.map((value) => (hash === 'MD5' ? md5(value) : sha256(value))));
  if (!header) {
    const phones = await hashed(members.flatMap((member) => member.phones));
    const emails = await hashed(members.flatMap((member) => member.emails));
    return [listed('phones', phones), listed('emails', emails)].filter(({ text }) => text !== 'id\n');
  }
  const lines: string[] = [`${header.email},${header.phone}`];
  for (const member of members) {
    const [phones, emails] = [await hashed(member.phones), await hashed(member.emails)];
    const most = Math.max(phones.length, emails.length);
    for (let i = 0; i < most; i++) lines.push(`${emails[i] ?? ''},${phones[i] ?? ''}`);
  }
  return [{ of: 'all', text: `${lines.join('\n')}\n` }];
}

function listed(of: 'phones' | 'emails', values: readonly string[]): AudienceFile {
  return { of, text: `${['id', ...new Set(values)].join('\n')}\n` };
}

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
