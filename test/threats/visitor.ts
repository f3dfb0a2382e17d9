/** Somebody at her browser: keeps her cookies, says where she comes from, follows nothing by herself. */
export type Answered = {
  readonly status: number;
  readonly location: string;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly text: string;
};

export type Visitor = {
  readonly address: string;
  readonly person: string;
  get(path: string, accept?: 'text/html' | 'application/json'): Promise<Answered>;
  /** A form as a page of this node sends it; a list is a name more than once. */
  post(path: string, form?: Readonly<Record<string, string | readonly string[]>>): Promise<Answered>;
  upload(
    path: string,
    form: Readonly<Record<string, string>>,
    file: { readonly name: string; readonly content: string | Uint8Array },
  ): Promise<Answered>;
  /** Any request, with her cookies. */
  ask(path: string, init: RequestInit): Promise<Answered>;
  model<T>(answered: Answered): T;
};

export function visitor(address: string, person = 'nobody'): Visitor {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit): Promise<Answered> => {
    const answer = await fetch(new URL(path, address), {
      redirect: 'manual',
      ...init,
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        origin: new URL(address).origin,
        ...(init.headers as Record<string, string> | undefined),
      },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/max-age=0/i.test(cookie)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const bytes = Buffer.from(await answer.arrayBuffer());
    return {
      status: answer.status,
      location: answer.headers.get('location') ?? '',
      headers: answer.headers,
      bytes,
      text: bytes.toString('utf8'),
    };
  };
  const typed = (form: Readonly<Record<string, string | readonly string[]>>): [string, string][] =>
    Object.entries(form).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]));
  return {
    address,
    person,
    ask,
    get: (path, accept = 'text/html') => ask(path, { headers: { accept } }),
    post: (path, form = {}) =>
      ask(path, { method: 'POST', body: new URLSearchParams(typed(form)), headers: { accept: 'application/json' } }),
    upload(path, form, { name, content }) {
      const body = new FormData();
      for (const [field, value] of Object.entries(form)) body.set(field, value);
      body.set('file', new Blob([content as BlobPart]), name);
      return ask(path, { method: 'POST', body, headers: { accept: 'application/json' } });
    },
    model: <T>(answered: Answered): T => JSON.parse(answered.text) as T,
  };
}
