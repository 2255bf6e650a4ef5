import { adminPassword } from "./server.ts";

/** The HTTP interface as an integrator uses it: plain requests, no client library between. */
export type Api = {
  get<Answer>(path: string): Promise<Answer>;
  post<Answer>(path: string, body: unknown): Promise<Answer>;
  patch<Answer>(path: string, body: unknown): Promise<Answer>;
  upload<Answer>(path: string, fileName: string, content: Uint8Array, fields: Record<string, string>): Promise<Answer>;
};

export async function signInToApi(origin: string, username = "admin", password = adminPassword): Promise<Api> {
  const signedIn = await fetch(`${origin}/api/v1/auth/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-mortise": "1" },
    body: JSON.stringify({ username, password }),
  });
  if (!signedIn.ok) throw new Error(`sign-in: ${signedIn.status} ${await signedIn.text()}`);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const send = async <Answer>(method: string, path: string, body?: BodyInit, type?: string): Promise<Answer> => {
    const answer = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: { cookie, "x-mortise": "1", "accept-language": "en-US", ...(type ? { "content-type": type } : {}) },
      ...(body === undefined ? {} : { body }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 2000)}`);
    return (text === "" ? undefined : JSON.parse(text)) as Answer;
  };
  return {
    get: (path) => send("GET", path),
    post: (path, body) => send("POST", path, JSON.stringify(body), "application/json"),
    patch: (path, body) => send("PATCH", path, JSON.stringify(body), "application/json"),
    upload: (path, fileName, content, fields) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      form.append("file", new Blob([content as Uint8Array<ArrayBuffer>], { type: "text/csv" }), fileName);
      return send("POST", path, form);
    },
  };
}
