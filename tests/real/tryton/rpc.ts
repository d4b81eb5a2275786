import { DATABASE, logins, type Place } from './server';

/** Tryton asked by the test itself, beside any browser. */
export class Rpc {
  private constructor(
    private readonly address: string,
    private readonly authorization: string,
  ) {}

  static async signIn({ origin }: Pick<Place, 'origin'>): Promise<Rpc> {
    const [admin] = logins;
    const address = `${origin}/${DATABASE}/`;
    const result = await post(address, '', 'common.db.login', [admin?.name, { password: admin?.password }, 'en']);
    const [user, session] = result as [number, string];
    return new Rpc(address, `Session ${Buffer.from(`${admin?.name}:${user}:${session}`).toString('base64')}`);
  }

  /** Id of the party's first record. */
  async firstOf(model: string, party: string): Promise<string> {
    const params = [[['party', '=', Number(party)]], 0, 1, [['id', 'ASC']], {}];
    const [id] = (await post(this.address, this.authorization, `model.${model}.search`, params)) as number[];
    if (id === undefined) throw new Error(`No ${model} of party ${party}`);
    return String(id);
  }
}

async function post(address: string, authorization: string, method: string, params: readonly unknown[]) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify({ id: 1, method, params }),
  });
  const { result, error } = (await answer.json()) as { result?: unknown; error?: unknown };
  if (error) throw new Error(`${method}: ${JSON.stringify(error)}`);
  return result;
}
