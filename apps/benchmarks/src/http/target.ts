/** A server under load: the product or the floor it is held against. */
export type Target = {
  readonly name: string;
  readonly pid: number;
  readonly origin: string;
  readonly operations: Readonly<Record<OperationName, Operation>>;
  stop(): Promise<void>;
};

export const operationNames = ["get", "list", "update", "create", "bulk"] as const;
export type OperationName = (typeof operationNames)[number];

/** One request, made anew for each turn of the load. `rows` it writes at once, where that is not one. */
export type Operation = {
  readonly rows?: number;
  request(turn: number): RequestSpec;
};

export type RequestSpec = {
  readonly method: "GET" | "POST" | "PATCH";
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};
