import { ApiError, errorFromBody } from "./api-error.ts";
import type { CallOptions, Transport } from "./transport.ts";

export type UploadOptions = CallOptions & {
  /** Bytes sent so far and in all. Browsers only: `fetch` can't tell. */
  onProgress?(sent: number, total: number): void;
};

/** Posts a form with a file. By XMLHttpRequest in browsers, since only that reports progress; by `fetch` elsewhere. */
export function upload<Answer>(
  transport: Transport,
  path: string,
  form: FormData,
  options: UploadOptions = {},
): Promise<Answer> {
  const viaXhr = typeof XMLHttpRequest !== "undefined" && transport.options.fetch === undefined;
  return transport.withSession(() =>
    viaXhr ? uploadByXhr(transport, path, form, options) : uploadByFetch(transport, path, form, options),
  );
}

async function uploadByFetch<Answer>(
  transport: Transport,
  path: string,
  form: FormData,
  { signal }: UploadOptions,
): Promise<Answer> {
  const response = await (transport.options.fetch ?? fetch)(transport.url(path), {
    method: "POST",
    headers: transport.headers("POST"),
    credentials: "same-origin",
    body: form,
    ...(signal === undefined ? {} : { signal }),
  });
  return read<Answer>(response.status, await response.text());
}

function uploadByXhr<Answer>(
  transport: Transport,
  path: string,
  form: FormData,
  { signal, onProgress }: UploadOptions,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", transport.url(path));
    for (const [name, value] of Object.entries(transport.headers("POST"))) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onProgress?.(event.loaded, event.total);
    request.onload = () => {
      try {
        resolve(read<Answer>(request.status, request.responseText));
      } catch (error) {
        reject(error);
      }
    };
    request.onerror = () => reject(new ApiError(0, { code: "network_error" }));
    request.onabort = () => reject(new DOMException("aborted", "AbortError"));
    signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.send(form);
  });
}

function read<Answer>(status: number, text: string): Answer {
  let body: unknown;
  try {
    body = text === "" ? undefined : JSON.parse(text);
  } catch {
    body = undefined;
  }
  if (status < 200 || status >= 300) throw errorFromBody(status, body, null);
  return body as Answer;
}
